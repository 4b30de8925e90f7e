package id.pulih.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a request may set, what the database keeps of a secret, and the way out on every page. */
class FieldsTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Test
    void fieldsThatAreNotAskedForChangeNothing() {
        Map<String, Object> body = SampleClient.body();
        body.putAll(Map.of("caseNumber", "PALSU-1", "officeId", "00000000-0000-0000-0000-000000000001", "office", "BNNK-XYZ",
                "status", "completed", "createdAt", "2001-01-01T00:00:00Z", "erased", true));
        assertThat(as("dewi").post("/clients", body).status()).isEqualTo(201);

        var stored = as("dewi").get("/clients/" + body.get("id"));
        assertThat(stored.status()).isEqualTo(200);
        assertThat(String.valueOf(stored.json())).doesNotContain("PALSU-1", "BNNK-XYZ", "2001-01-01", "\"completed\"");
    }

    @Test
    void everyPageOfSomebodySignedInHasTheWayOut() {
        var dewi = Visitor.signedIn(port, "dewi");
        for (String path : List.of("/hari-ini", "/klien", "/klien/baru", "/agen", "/akun/sandi", "/akun/keamanan", "/bantuan", "/tidak-ada")) {
            assertThat(Jsoup.parse(dewi.get(path).body()).select("form[action=/keluar] button")).as(path).isNotEmpty();
        }
    }

    @Test
    void aSessionIdIsLongAndNeverTheSame() {
        Set<String> ids = new HashSet<>();
        for (int n = 0; n < 20; n++) {
            var visitor = Visitor.anonymous(port);
            visitor.get("/masuk");
            ids.add(visitor.cookies().value("__Host-pulih"));
        }
        assertThat(ids).hasSize(20).allMatch(id -> Base64.getDecoder().decode(id).length == 36);
    }

    /** Empty while an activation code waits; nothing typed fits that. */
    @Test
    void passwordsAreStoredAsArgon2id() {
        List<String> hashes = work.read(Scope.none(), () ->
                jdbc.sql("select password_hash from pulih.account where password_hash <> ''").query(String.class).list());
        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aTokenIsStoredAsItsHashAlone() {
        String token = as("dewi").token();
        List<byte[]> hashes = work.read(Scope.none(), () ->
                jdbc.sql("select token_hash from pulih.api_token").query(byte[].class).list());
        assertThat(token).hasSize(43);
        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.length == 32);
    }
}
