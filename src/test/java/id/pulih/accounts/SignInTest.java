package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTest extends PulihTest {

    @Test
    void theSignInPageIsOpenAndEverythingElseLeadsToIt() throws Exception {
        assertThat(get("/masuk").statusCode()).isEqualTo(200);
        assertThat(get("/klien").statusCode()).isEqualTo(302);
        assertThat(get("/klien").headers().firstValue("Location").orElse("")).endsWith("/masuk");
    }

    @Test
    void aTokenTellsWhoItBelongsTo() {
        var me = as("dewi").get("/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/account/username")).isEqualTo("dewi");
        assertThat(me.text("/roles/0")).isEqualTo("officer");
        assertThat(me.text("/offices/0/name")).isEqualTo("BNNK Sumbawa");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAnswerAlike() {
        var wrong = Api.anonymous(port).post("/tokens", Map.of("username", "siti", "password", "salah sekali 123"));
        var unknown = Api.anonymous(port).post("/tokens", Map.of("username", "tidak-ada", "password", "salah sekali 123"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("/code")).isEqualTo("sign-in-failed");
        assertThat(unknown.json()).isEqualTo(wrong.json());
    }

    @Test
    void theApiWithoutATokenAnswersAProblem() {
        var answer = Api.anonymous(port).get("/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo("not-signed-in");
    }
}
