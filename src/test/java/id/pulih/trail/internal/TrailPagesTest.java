package id.pulih.trail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.audit.Audit;
import id.pulih.audit.Finding;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import tools.jackson.databind.JsonNode;

class TrailPagesTest extends PulihTest {

    @Autowired
    private AccessStatement statement;

    @Autowired
    private Askers askers;

    @Autowired
    private Checks checks;

    @Autowired
    private NightlyCheck nightly;

    @Autowired
    private Audit audit;

    @Autowired
    private Work work;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private UUID client;
    private String name;
    private String caseNumber;

    @BeforeEach
    void aClientThatDewiRegisteredAndSitiOpened() {
        Map<String, Object> body = SampleClient.body();
        client = SampleClient.id(body);
        name = String.valueOf(body.get("name"));
        as("dewi").post("/clients", body);
        caseNumber = as("siti").get("/clients/" + client).text("/caseNumber");
    }

    @Test
    void theDataProtectionOfficerSeesInOneClickWhoSawAClientAndNeverTheName() {
        Site galih = Site.signedIn(port, "galih");
        galih.get("/klien/" + client + "/akses");
        var page = galih.get("/klien/" + client + "/akses").page();

        assertThat(page.text()).contains("Siti Aminah", "Kepala seksi · BNNK Sumbawa", "membuka identitas", "mendaftarkan klien", "pelayanan",
                caseNumber).doesNotContain(name);
        assertThat(page.select("tbody tr").first().text()).contains("Galih Permana", "membaca jejak akses");
    }

    @Test
    void searchIsByCaseNumberAccountOrDay() {
        Site galih = Site.signedIn(port, "galih");
        var start = galih.get("/jejak");

        assertThat(galih.send(start, "/jejak/cari", Map.of("caseNumber", caseNumber.toLowerCase())).page().text())
                .contains("membuka identitas", "Siti Aminah").doesNotContain(name);
        assertThat(galih.send(start, "/jejak/cari", Map.of("username", "siti")).page().select("tbody tr"))
                .isNotEmpty().allSatisfy(row -> assertThat(row.text()).contains("Siti Aminah"));
        assertThat(galih.send(start, "/jejak/cari", Map.of("day", "23-11-2026")).page().text()).contains("23 Nov 2026");
        assertThat(galih.send(start, "/jejak/cari", Map.of("day", "23-11-1996")).page().text()).contains("Tidak ada catatan");
    }

    @Test
    void nothingOrSomethingUnknownIsAskedForAgain() {
        Site galih = Site.signedIn(port, "galih");
        var start = galih.get("/jejak");

        assertThat(galih.send(start, "/jejak/cari", Map.of()).status()).isEqualTo(422);
        assertThat(galih.send(start, "/jejak/cari", Map.of("caseNumber", "XXX-1")).page().text()).contains("XXX-1\" tidak ditemukan");
        assertThat(sent(galih, "/jejak/unduh", Map.of("username", "siapa")).status()).isEqualTo(422);
        assertThat(galih.send(start, "/jejak/cari", Map.of("day", "kemarin")).status()).isEqualTo(422);
    }

    @Test
    void theHeadOfAnOfficeReadsThatOfficeAndNoOther() {
        Site andi = Site.signedIn(port, "andi");
        Site sri = Site.signedIn(port, "sri");

        assertThat(andi.get("/klien/" + client + "/akses").page().text()).contains("Siti Aminah");
        assertThat(sri.get("/klien/" + client + "/akses").status()).isEqualTo(404);
        assertThat(sri.send(sri.get("/jejak"), "/jejak/cari", Map.of("caseNumber", caseNumber)).status()).isEqualTo(422);
        assertThat(andi.get("/jejak").page().text()).contains("BNNK Sumbawa").doesNotContain("BNNK Cilacap");
    }

    @Test
    void whoServesClientsDoesNotReadTheTrail() {
        Site dewi = Site.signedIn(port, "dewi");

        assertThat(dewi.get("/jejak").status()).isEqualTo(403);
        assertThat(dewi.get("/klien/" + client + "/akses").page().select("tbody tr")).isEmpty();
        assertThat(as("dewi").get("/clients/" + client + "/accesses").status()).isEqualTo(403);
        assertThat(as("sri").get("/clients/" + client + "/accesses").status()).isEqualTo(404);
    }

    @Test
    void theApiTellsTheSamePageByPage() {
        for (int i = 0; i < 60; i++) {
            as("siti").get("/clients/" + client);
        }
        JsonNode first = as("galih").get("/clients/" + client + "/accesses").json();
        JsonNode second = as("galih").get("/clients/" + client + "/accesses?next=" + first.get("next").asString()).json();

        assertThat(first.get("items")).hasSize(50);
        assertThat(second.get("items")).isNotEmpty();
        assertThat(second.findValuesAsString("id")).doesNotContainAnyElementsOf(first.findValuesAsString("id"));
        assertThat(second.findValuesAsString("action")).contains("client-registered");
        assertThat(as("galih").get("/clients/" + client + "/accesses?next=x").status()).isEqualTo(422);
    }

    @Test
    void aListThatShowedTheNameCountsAsSeeing() {
        as("rahmat").post("/clients/search", Map.of("q", caseNumber));

        assertThat(as("galih").get("/clients/" + client + "/accesses").json().findValuesAsString("account")).contains("rahmat");
    }

    @Test
    void theFileHasSafeCellsAndNoNames() {
        Site galih = Site.signedIn(port, "galih");
        String file = sent(galih, "/jejak/unduh", Map.of("caseNumber", caseNumber)).page().wholeText();
        assertThat(file).contains("/D/2026/", "RAHASIA");

        assertThat(file).contains("\"Kapan\";\"Siapa\"", "\"Siti Aminah\";\"Kepala seksi\";\"BNNK Sumbawa\";\"membuka identitas\";\"" + caseNumber + "\"")
                .doesNotContain(name);
        assertThat(galih.get("/klien/" + client + "/akses").page().text()).contains("mengunduh jejak akses");
    }

    @Test
    void theEndOfEachChainHasACodeForPaperAndIsCheckedOnRequest() {
        Site andi = Site.signedIn(port, "andi");
        String check = "/jejak/" + Cast.office(Cast.SUMBAWA).id() + "/periksa";
        assertThat(andi.get("/jejak").page().select("code").text()).matches("[0-9A-F]{4}(-[0-9A-F]{4}){3}");

        assertThat(andi.send(andi.get("/jejak"), check, Map.of()).status()).isEqualTo(303);

        assertThat(andi.get("/jejak").page().text()).contains("utuh: ");
        assertThat(sent(andi, "/jejak/" + Cast.office(Cast.CILACAP).id() + "/periksa", Map.of()).status()).isEqualTo(404);
    }

    /** A chain with an entry that is missing, in an office of its own: the test world's chains stay whole. */
    @Test
    void aBrokenChainIsFoundAtNightAndRemembered() throws java.sql.SQLException {
        UUID office = Ids.next();
        Asker dewi = asker("dewi");
        for (int i = 0; i < 3; i++) {
            work.write(Scope.of(List.of(office), dewi.account(), "test"), () -> audit.record(dewi, office, "test-done", "test", client, ""));
        }
        assertThat(checks.run(office, null).findings()).isEmpty();
        try (var connection = owner.getConnection(); var statement = connection.createStatement()) {
            statement.execute("set app.offices = '{" + office + "}'");
            statement.execute("delete from pulih.audit_entry where seq = 2 and office_id = '" + office + "'");
        }

        checks.run(office, null);

        assertThat(checks.latest(List.of(office)).get(office).findings())
                .containsExactly(new Finding(Finding.Kind.DELETED, office, 2, 2));
        nightly.run();
        assertThat(Site.signedIn(port, "galih").get("/jejak").page().text()).contains("utuh: ").doesNotContain("TIDAK UTUH");
    }

    @Test
    void theStatementTellsTheClientWhoLookedBearsASerialAndIsRecorded() throws Exception {
        AccessStatement.Printed printed = statement.print(asker("dewi"), client);
        Path folder = Files.createDirectories(Path.of("target/letters"));
        Files.write(folder.resolve("access-statement.pdf"), printed.pdf());
        String text = Pdfs.text(printed.pdf());

        assertThat(text).contains("Keterangan Akses Data", caseNumber, "BNNK Sumbawa", "Siti Aminah", "Kepala seksi", "membuka identitas", "/D/2026/")
                .doesNotContain(name).doesNotContain("siti");
        assertThat(Pdfs.faults(printed.pdf())).isEmpty();
        assertThat(as("galih").get("/clients/" + client + "/accesses").json().findValuesAsString("action"))
                .contains("access-statement-printed", "disclosure-recorded");
        assertThat(statement.print(asker("galih"), client).pdf()).isNotEmpty();
    }

    @Test
    void nobodyElsePrintsTheStatement() {
        for (String other : new String[] {"bagus", "made", "ratna", "yuni"}) {
            assertThat(catchThrowable(() -> statement.print(asker(other), client))).as(other).isInstanceOf(ProblemException.class);
        }
        Site dewi = Site.signedIn(port, "dewi");
        assertThat(dewi.send(dewi.get("/klien/" + client + "/akses"), "/klien/" + client + "/akses/cetak", Map.of()).status()).isEqualTo(200);
    }

    /** As the form of the search, sent elsewhere. */
    private static Site.Answer sent(Site site, String action, Map<String, String> values) {
        Map<String, String> fields = Site.fields(Site.form(site.get("/jejak"), "/jejak/cari"));
        fields.putAll(values);
        return site.post(action, fields);
    }

    private Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }
}
