package id.pulih.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.PulihTest;
import id.pulih.demo.Cast;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccountPagesTest extends PulihTest {

    private static final Pattern PASSWORD = Pattern.compile("<code>([a-z0-9-]{16,})</code>");

    @Test
    void anAdministratorCreatesAnAccountWhoseOwnerChangesThePassword() {
        String password = create("uji.satu");
        var owner = Browsing.with(port, "uji.satu", password);

        assertThat(owner.get("/klien").statusCode()).isNotEqualTo(302);
        assertThat(owner.send("/akun/sandi", "/akun/sandi", Map.of("oldPassword", "bukan ini", "newPassword", "empat kata yang panjang"))
                .statusCode()).isEqualTo(422);
        assertThat(owner.send("/akun/sandi", "/akun/sandi", Map.of("oldPassword", password, "newPassword", "pendek")).body())
                .contains("sedikitnya 12").doesNotContain(password);
        assertThat(owner.send("/akun/sandi", "/akun/sandi", Map.of("oldPassword", password, "newPassword", "empat kata yang panjang"))
                .statusCode()).isEqualTo(200);

        assertThat(Browsing.with(port, "uji.satu", password).get("/bantuan").statusCode()).isEqualTo(302);
        assertThat(Browsing.with(port, "uji.satu", "empat kata yang panjang").get("/bantuan").statusCode()).isEqualTo(200);
    }

    @Test
    void aClosedAccountIsOutAtOnce() {
        var owner = Browsing.with(port, "uji.dua", create("uji.dua"));
        assertThat(owner.get("/bantuan").statusCode()).isEqualTo(200);

        var yuni = Browsing.as(port, "yuni");
        assertThat(yuni.send("/akun", "/akun/" + id(yuni, "uji.dua") + "/tutup", Map.of()).statusCode()).isEqualTo(303);

        assertThat(owner.get("/bantuan").statusCode()).isEqualTo(302);
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
        assertThat(Browsing.as(port, "yuni").send("/akun", "/akun/" + other + "/sandi", Map.of()).statusCode()).isEqualTo(404);
        assertThat(Browsing.as(port, "yuni").send("/akun", "/akun/" + other + "/tutup", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorOfAnOfficeCannotMakeADirectorate() {
        assertThat(Browsing.as(port, "yuni").send("/akun", "/akun",
                Map.of("username", "uji.tiga", "displayName", "Uji", "roles", "directorate")).statusCode()).isEqualTo(422);
    }

    private String create(String username) {
        var page = Browsing.as(port, "yuni").send("/akun", "/akun",
                Map.of("username", username, "displayName", "Orang Uji", "roles", "officer"));
        Matcher password = PASSWORD.matcher(page.body());
        assertThat(password.find()).isTrue();
        return password.group(1);
    }

    private static String id(Browsing browsing, String username) {
        Matcher id = Pattern.compile(username + "</td>.*?/akun/([0-9a-f-]{36})/sandi", Pattern.DOTALL).matcher(browsing.get("/akun").body());
        return id.find() ? id.group(1) : "";
    }
}
