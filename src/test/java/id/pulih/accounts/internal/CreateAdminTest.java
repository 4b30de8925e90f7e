package id.pulih.accounts.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.Api;
import id.pulih.PulihTest;
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
        verb.create("kepala.uji", "kata sandi yang panjang");

        String token = Api.anonymous(port).post("/tokens", Map.of("username", "kepala.uji", "password", "kata sandi yang panjang")).text("/token");
        var me = new Api(port, token).get("/me");
        assertThat(me.json().at("/roles").toString()).contains("directorate").contains("office-administrator");
        assertThat(me.text("/offices/0/name")).contains("Direktorat");
    }

    @Test
    void aShortPasswordATakenNameAndAMissingNameEndWithASentence() {
        assertThatThrownBy(() -> verb.create("lain.uji", "pendek")).isInstanceOf(StartFailure.class).hasMessageContaining("12");
        assertThatThrownBy(() -> verb.create("dewi", "kata sandi yang panjang")).isInstanceOf(StartFailure.class).hasMessageContaining("dewi");
        assertThatThrownBy(() -> verb.run(List.of())).isInstanceOf(StartFailure.class).hasMessageContaining("create-admin");
    }
}
