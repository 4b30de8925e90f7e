package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.demo.Cast;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccountPagesTest extends PulihTest {

    @Test
    void anAdministratorOpensAnAccountWhoseOwnerChoosesAndChangesThePassword() {
        Newcomer newcomer = Newcomer.invited(port);
        Site owner = newcomer.activate();
        owner.enrol();
        assertThat(owner.get("/klien").status()).isEqualTo(200);

        assertThat(change(owner, "bukan ini", "layar biru tanpa angin").status()).isEqualTo(422);
        assertThat(change(owner, Newcomer.PASSWORD, "pendek").page().text()).contains("sedikitnya 12").doesNotContain(Newcomer.PASSWORD);
        assertThat(change(owner, Newcomer.PASSWORD, Newcomer.PASSWORD).page().select("#e-newPassword").text()).contains("sama dengan");
        assertThat(change(owner, Newcomer.PASSWORD, "layar biru tanpa angin").status()).isEqualTo(200);

        assertThat(newcomer.half().get("/bantuan").location()).isEqualTo("/masuk");
        assertThat(Site.signedIn(port, newcomer.username(), "layar biru tanpa angin").get("/bantuan").status()).isEqualTo(200);
    }

    @Test
    void aUserNameIsTakenOnce() {
        var again = Browsing.as(port, "yuni").send("/akun", "/akun",
                Map.of("username", "dewi", "displayName", "Dewi Kedua", "roles", "officer"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("sudah dipakai").contains("Dewi Kedua");
    }

    @Test
    void nobodyElseKeepsAccountsAndNoAdministratorThoseOfAnotherOffice() {
        String id = id(Browsing.as(port, "yuni"), "uji.dua-tidak-ada");
        var other = Cast.person("bagus").id();

        assertThat(Browsing.as(port, "dewi").get("/akun").statusCode()).isEqualTo(403);
        assertThat(id).isEmpty();
        assertThat(Browsing.as(port, "yuni").send("/akun", "/akun/" + other + "/aktivasi", Map.of()).statusCode()).isEqualTo(404);
        assertThat(Browsing.as(port, "yuni").send("/akun", "/akun/" + other + "/tutup", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorOfAnOfficeCannotMakeADirectorate() {
        assertThat(Browsing.as(port, "yuni").send("/akun", "/akun",
                Map.of("username", "uji.tiga", "displayName", "Uji", "roles", "directorate")).statusCode()).isEqualTo(422);
    }

    private static Site.Answer change(Site owner, String old, String fresh) {
        return owner.send(owner.get("/akun/sandi"), "/akun/sandi", Map.of("oldPassword", old, "newPassword", fresh));
    }

    private static String id(Browsing browsing, String username) {
        Matcher id = Pattern.compile(username + "</td>.*?/akun/([0-9a-f-]{36})/aktivasi", Pattern.DOTALL).matcher(browsing.get("/akun").body());
        return id.find() ? id.group(1) : "";
    }
}
