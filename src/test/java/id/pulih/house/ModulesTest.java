package id.pulih.house;

import id.pulih.Pulih;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesUseEachOtherOnlyByTheirFacesAndInOneDirection() {
        ApplicationModules.of(Pulih.class).verify();
    }
}
