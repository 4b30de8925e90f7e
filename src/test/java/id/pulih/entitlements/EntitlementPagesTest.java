package id.pulih.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.Site;
import id.pulih.platform.Ids;
import id.pulih.rules.RuleIds;
import id.pulih.rules.Rules;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class EntitlementPagesTest extends CaseTest {

    @Test
    void aClientsRightsNameTheirClauseTheirFactAndTheirReason() {
        UUID episode = openEpisode();
        String visit = Ids.next().toString();
        as("dewi").post("/episodes/" + episode + "/activities", Map.of("id", visit, "kind", "visit", "occurredAt", "2026-11-05T09:00:00+08:00",
                "mode", "direct", "place", "home", "condition", "stable", "notes", "Baik"));
        Site dewi = Site.signedIn(port, "dewi");
        String refused = as("dewi").get("/episodes/" + episode + "/obligations").json().valueStream()
                .filter(duty -> duty.get("kind").asString().equals("information")).findFirst().orElseThrow().get("id").asString();
        as("dewi").post("/episodes/" + episode + "/obligations/" + refused + "/exception", Map.of("kind", "refused", "reason", "Tidak mau sekarang"));

        Element page = dewi.get("/episode/" + episode + "/hak").page();
        assertThat(page.select("a[href='/episode/" + episode + "/kegiatan/" + visit + "']")).hasSize(1);
        assertThat(page.select("main").text()).contains("ditolak klien Alasan: Tidak mau sekarang", "1 ditolak klien", "R10", "Kewajiban program");
        assertThat(page.select("tr:has(td:contains(Pertemuan kelompok))")).hasSize(2);
    }

    @Test
    void theProfileOwesAsManyGroupMeetingsAsTheRuleSays() {
        long meetings = as("dewi").get("/episodes/" + openEpisode() + "/obligations").json().valueStream()
                .filter(duty -> duty.get("kind").asString().equals("group-meeting")).count();
        assertThat(meetings).isEqualTo(Rules.load().integer(RuleIds.GROUP_MEETINGS, TODAY));
    }

    @Test
    void answersToAReturnToUseStandInTheLedgerWithTheirReason() {
        UUID episode = openEpisode();
        String home = "/episode/" + episode;
        Site siti = Site.signedIn(port, "siti");
        String event = siti.send(siti.get(home + "/kejadian/baru"), home + "/kejadian/baru", Map.of("usedOn", "20-11-2026", "knownBy", "client"))
                .location().replace("/penilaian", "");
        siti.send(siti.get(event + "/penilaian"), event + "/penilaian",
                Map.of("again", "no", "noticed", "yes", "helpedFirst", "yes", "grade", "slip"));
        String urine = siti.get(event).page().select("ul.duties li:contains(Tes urine) .do a").attr("href");
        siti.send(siti.get(urine), urine, Map.of("answer", "refused", "found", "Menolak, haknya dijelaskan"));

        String ledger = siti.get(home + "/hak").page().select("main").text();
        assertThat(ledger).contains("Jawaban atas kekambuhan", "Tinjau keadaan klien", "sedang waktunya",
                "ditolak klien Alasan: Menolak, haknya dijelaskan", "R31");
    }

    @Test
    void coverageIsByAgentVillageAndOfficeWhereClientsAreServedAndFiguresAbove() {
        openEpisode();
        String own = Site.signedIn(port, "dewi").get("/hak").page().select("main").text();
        assertThat(own).contains("Kantor ini", "Menurut agen", "Belum ada agen", "Menurut desa atau kelurahan", " dari ", "Tidak mungkin")
                .doesNotContain("%").doesNotContain("Elang").doesNotContain("UJI-");

        String above = Site.signedIn(port, "made").get("/hak").page().select("main").text();
        assertThat(above).contains("BNNK Sumbawa", "Kantor di bawah").doesNotContain("Elang").doesNotContain("UJI-");
        Element directorate = Site.signedIn(port, "ratna").get("/hak").page();
        assertThat(directorate.select("main").text()).contains("Kantor di bawah").doesNotContain("Menurut agen");
        directorate.select("main td:not(:first-child)").forEach(cell -> assertThat(cell.text()).doesNotMatch("[1-4]"));
    }

    @Test
    void aLedgerIsClosedToOtherOfficesAndToThoseAbove() {
        String ledger = "/episode/" + openEpisode() + "/hak";
        assertThat(Site.signedIn(port, "bagus").get(ledger).status()).isEqualTo(404);
        assertThat(Site.signedIn(port, "made").get(ledger).status()).isEqualTo(404);
        assertThat(Site.signedIn(port, "ratna").get(ledger).status()).isEqualTo(403);
    }
}
