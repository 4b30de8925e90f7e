package id.pulih.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.clients.DataCategory;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.documents.Pdfs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On days of its own, so that the trail of other tests is not counted. */
class BreachTest extends PulihTest {

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void theDraftNamesTheCasesThatTheAccountReachedInThatTimeAndNoOthers() {
        clock.goTo(LocalDate.of(2027, 6, 7));
        Map<String, Object> reached = client();
        String number = opened("dewi", reached);
        clock.advance(Duration.ofHours(3));
        String later = opened("dewi", client());
        Site galih = Site.signedIn(port, "galih");

        long started = System.nanoTime();
        Site.Answer draft = galih.get(record(galih, "07-06-2027 08:00", "07-06-2027 09:30", "dewi"));
        System.out.println("FIGURE breach-draft: " + Duration.ofNanos(System.nanoTime() - started).toMillis() + " ms from record to draft");

        assertThat(draft.page().text()).contains(number, "sisa 72 jam", "Nama, NIK, alamat, telepon").doesNotContain(later, (String) reached.get("name"));
    }

    @Test
    void theNoticesAreAPdfWithSerialAndTheListACsvWithoutNames() throws Exception {
        clock.goTo(LocalDate.of(2027, 6, 14));
        Map<String, Object> client = client();
        String number = opened("dewi", client);
        Site galih = Site.signedIn(port, "galih");
        String url = record(galih, "14-06-2027 08:00", "14-06-2027 09:30", "dewi");
        galih.send(galih.get(url), url, Map.of("cause", "Ponsel tanpa kunci", "handling", "Akun ditutup", "recovery", "", "contact", "Galih"));
        Map<String, String> fields = Site.fields(Site.form(galih.get(url), url + "/surat"));

        byte[] pdf = galih.download(url + "/surat", fields);
        String csv = new String(galih.download(url + "/daftar", fields));

        Files.write(Path.of("target/pemberitahuan.pdf"), pdf);
        assertThat(Pdfs.text(pdf)).contains("pasal 46", "Ponsel tanpa kunci", "Akun ditutup", "/D/2027/");
        assertThat(csv).contains(number, "/D/2027/").doesNotContain((String) client.get("name"));
    }

    @Test
    void onlyTheDataProtectionOfficerReportsBreaches() {
        assertThat(Site.signedIn(port, "andi").get("/pelanggaran").status()).isEqualTo(403);
        assertThat(Site.signedIn(port, "ratna").get("/pelanggaran").status()).isEqualTo(403);
        UUID office = UUID.randomUUID();
        for (Role role : Role.values()) {
            var asker = new Asker(UUID.randomUUID(), "uji", "Uji", office, "Uji", ZoneId.of("Asia/Jakarta"), EnumSet.of(role), Set.of(), List.of(), null,
                    Locale.forLanguageTag("id"));
            assertThat(BreachPolicy.mayReport(asker, office)).as(role.code()).isEqualTo(role == Role.DATA_PROTECTION_OFFICER);
            assertThat(BreachPolicy.mayReport(asker, UUID.randomUUID())).as(role.code()).isFalse();
        }
    }

    @Test
    void whatAnActOpensIsKnownAndAnUnknownActCountsAsEverything() {
        assertThat(BreachPolicy.opened("client-read")).containsExactly(DataCategory.IDENTITY);
        assertThat(BreachPolicy.opened("clients-listed")).containsExactly(DataCategory.IDENTITY);
        assertThat(BreachPolicy.opened("activities-read")).containsExactly(DataCategory.NOTES);
        assertThat(BreachPolicy.opened("assessments-read")).containsExactly(DataCategory.MEASUREMENTS);
        assertThat(BreachPolicy.opened("outcome-read")).containsExactly(DataCategory.MEASUREMENTS);
        assertThat(BreachPolicy.opened("urine-test-read")).containsExactly(DataCategory.URINE);
        assertThat(BreachPolicy.opened("certificate-printed")).containsExactly(DataCategory.IDENTITY, DataCategory.CERTIFICATE);
        assertThat(BreachPolicy.opened("episode-opened")).containsExactly(DataCategory.ATTENDANCE);
        assertThat(BreachPolicy.opened("person-exported")).containsExactlyInAnyOrder(DataCategory.values());
    }

    private String record(Site galih, String from, String to, String username) {
        return galih.send(galih.get("/pelanggaran"), "/pelanggaran", Map.of("about", Cast.office(Cast.SUMBAWA).id().toString(), "from", from, "to", to,
                "username", username, "what", "Kata sandi dipakai orang lain")).location();
    }

    private String opened(String username, Map<String, Object> client) {
        return as(username).get("/clients/" + client.get("id")).text("/caseNumber");
    }

    private Map<String, Object> client() {
        Map<String, Object> body = SampleClient.body();
        as("dewi").post("/clients", body);
        return body;
    }
}
