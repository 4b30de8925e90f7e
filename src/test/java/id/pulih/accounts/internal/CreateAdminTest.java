package id.pulih.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.platform.StartFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CreateAdminTest extends PulihTest {

    @Autowired
    private CreateAdmin verb;

    @Test
    void theNewAccountAdministersTheTopOffice() {
        String code = verb.create("kepala.uji");

        Site site = Site.anonymous(port);
        site.send(site.get("/aktivasi"), "/aktivasi",
                Map.of("username", "kepala.uji", "activationCode", code, "newPassword", "kata sandi yang panjang"));
        site.enrol();
        var me = Api.signIn(port, "kepala.uji", "kata sandi yang panjang").get("/me");
        assertThat(me.json().at("/roles").toString()).contains("directorate").contains("office-administrator");
        assertThat(me.text("/offices/0/name")).contains("Direktorat");
    }

    @Test
    void aTakenNameAndAMissingNameEndWithASentence() {
        assertThatThrownBy(() -> verb.create("dewi")).isInstanceOf(StartFailure.class).hasMessageContaining("dewi");
        assertThatThrownBy(() -> verb.run(List.of())).isInstanceOf(StartFailure.class).hasMessageContaining("create-admin");
    }
}
