package id.pulih.exports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Patience;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.platform.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ListExportTest extends PulihTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Askers askers;

    private byte[] export(Site site, Map<String, String> choices) {
        String job = site.send(site.get("/ekspor"), "/ekspor", choices).location();
        assertThat(job).startsWith("/pekerjaan/");
        Patience.until("the list", () -> site.get(job).page().select("main").text().contains("Selesai"));
        return site.raw("GET", job + "/hasil", null).body();
    }

    private <T> List<T> stored(String sql, Class<T> type) {
        Asker dewi = askers.of(Cast.person("dewi").id()).orElseThrow();
        return work.read(dewi.own("test"), () -> jdbc.sql(sql).param("office", SUMBAWA).query(type).list());
    }

    @Test
    void theListOfClientsHoldsEveryCaseNumberOfTheOfficeOnceAndNoName() throws IOException {
        Map<String, Object> client = SampleClient.body();
        as("dewi").post("/clients", client);
        byte[] file = export(Site.signedIn(port, "dewi"), Map.of("list", "clients", "format", "xlsx"));

        List<List<String>> rows = Spreadsheet.rows(file);
        assertThat(rows.subList(6, rows.size())).extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(stored("select case_number from pulih.client where office_id = :office", String.class));
        assertThat(rows.get(5)).startsWith("Nomor kasus", "Nama samaran", "Jenis kelamin");
        assertThat(rows.getLast().get(2)).isIn("Laki-laki", "Perempuan");
        assertThat(Spreadsheet.numbers(file)).as("year of birth and day of registration of each").isEqualTo(2L * (rows.size() - 6));
        assertThat(rows.toString()).doesNotContain(String.valueOf(client.get("name")), String.valueOf(client.get("nik")));
    }

    @Test
    void theFileSaysWhoMayHaveItAndItsSerialIsOnRecordWithTheSumOfItsBytes() throws Exception {
        byte[] file = export(Site.signedIn(port, "dewi"), Map.of("list", "episodes", "format", "xlsx"));

        List<List<String>> head = Spreadsheet.rows(file).subList(0, 5);
        assertThat(head.getFirst().get(1)).startsWith("BNNK-SBW/D/2026/");
        assertThat(head.toString()).contains("Dilarang meneruskan", "Pekerjaan kantor sendiri");
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(file);
        assertThat(stored("select sha256 from pulih.job_result where office_id = :office", byte[].class)).anyMatch(kept -> Arrays.equals(kept, sum));
        assertThat(stored("select serial from pulih.list_disclosure where office_id = :office", String.class)).contains(head.getFirst().get(1));
    }

    @Test
    void activitiesAreNarrowedByDayAndComeAsCsvTooWithoutWhatWasCorrected() {
        Site dewi = Site.signedIn(port, "dewi");
        String all = new String(export(dewi, Map.of("list", "activities", "format", "csv")), StandardCharsets.UTF_8);
        assertThat(all).startsWith("\uFEFF\"");
        assertThat(all.lines().skip(6)).hasSize(stored("""
                select a.id from pulih.activity a where a.office_id = :office and a.day <= '2026-11-23'
                and not exists (select from pulih.activity l where l.office_id = a.office_id and l.amends = a.id)""", UUID.class).size());

        String none = new String(export(dewi, Map.of("list", "activities", "format", "csv", "from", "01-01-2001", "to", "02-01-2001")), StandardCharsets.UTF_8);
        assertThat(none.lines().skip(6)).isEmpty();
    }

    @Test
    void whatCannotBeReadComesBackWithWhatWasTyped() {
        Site dewi = Site.signedIn(port, "dewi");
        Site.Answer again = dewi.send(dewi.get("/ekspor"), "/ekspor", Map.of("list", "gaji", "format", "", "from", "lusa", "to", "01-01-2026"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("main [name=from]").val()).isEqualTo("lusa");
        assertThat(again.page().select(".error-summary li")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(dewi.send(dewi.get("/ekspor"), "/ekspor", Map.of("list", "clients", "format", "csv", "from", "02-01-2026", "to", "01-01-2026")).page().text())
                .contains("harus sama dengan atau sesudah");
    }

    @Test
    void theSameFormSentTwiceStartsOneJob() {
        Site dewi = Site.signedIn(port, "dewi");
        Site.Answer form = dewi.get("/ekspor");
        String first = dewi.send(form, "/ekspor", Map.of("list", "clients", "format", "csv")).location();
        assertThat(dewi.send(form, "/ekspor", Map.of("list", "clients", "format", "csv")).location()).isEqualTo(first);
        Patience.until("the list", () -> dewi.get(first).page().select("main").text().contains("Selesai"));
    }
}
