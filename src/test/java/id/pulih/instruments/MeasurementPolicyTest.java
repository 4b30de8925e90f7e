package id.pulih.instruments;

import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasurementPolicyTest {

    @Test
    void superiorsSeeScoresAndTheServingOfficeTheReasons() {
        Set<Role> own = EnumSet.copyOf(Role.CARE);
        own.add(Role.DIRECTORATE);
        Set<Role> above = EnumSet.copyOf(Role.HEADS);
        above.add(Role.DIRECTORATE);
        Somebody.only(MeasurementPolicy::mayRead, own, above);
        Somebody.only(MeasurementPolicy::mayReadReasons, Role.CARE, Set.of());
    }

    @Test
    void theServingOfficeRecordsWhileTheProgrammeRuns() {
        LocalDate ended = LocalDate.of(2026, 11, 1);
        Somebody.only((asker, office) -> MeasurementPolicy.mayRecord(asker, office, null), Role.CARE, Set.of());
        Somebody.only((asker, office) -> MeasurementPolicy.mayRecord(asker, office, ended), Set.of(), Set.of());
    }

    @Test
    void officersAndHeadsDefineThePanels() {
        Set<Role> roles = EnumSet.copyOf(Role.HEADS);
        roles.add(Role.OFFICER);
        Somebody.only(MeasurementPolicy::mayDefinePanels, roles);
    }
}
