package id.pulih.relapse;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelapsePagesTest extends RelapseCase {

    @Test
    void fourQuestionsProposeWithReasonAndCitationAndAPersonDecides() {
        String event = opened("20-11-2026");
        var proposal = dewi.send(dewi.get(event + "/penilaian"), event + "/penilaian",
                Map.of("step", "propose", "again", "no", "noticed", "yes", "helpedFirst", "yes"));

        assertThat(proposal.status()).isEqualTo(200);
        assertThat(text(proposal)).contains("Usulan: Slip", "Sekali memakai, cepat menyadari", "R31", "Bab III huruf C.a");
        assertThat(proposal.page().select("input[name=grade][checked]").val()).isEqualTo("slip");
        assertThat(text(dewi.get(event))).contains("Belum dinilai").doesNotContain("Tinjau keadaan klien");

        var decided = dewi.send(proposal, event + "/penilaian", Map.of());
        assertThat(decided.status()).as(text(decided)).isEqualTo(303);
        var page = dewi.get(event);
        assertThat(page.page().select("ul.duties li")).hasSize(3);
        assertThat(text(page)).contains("Tindakan: 3, terbuka 3", "Tinjau keadaan klien", "Tes urine untuk pemakaian ini",
                "Tinjau rencana kegiatan", "sampai 24 November 2026", "Petugas", "R31");
    }

    @Test
    void whatNobodyJudgedIsNamedBeforeTheProgrammeIsClosed() {
        assertThat(text(dewi.get(home + "/selesai"))).doesNotContain("belum dinilai. Nilai dahulu");

        visit("lapse");

        assertThat(text(dewi.get(home + "/selesai"))).contains("1 catatan menyebut klien memakai lagi");
    }

    @Test
    void anotherGradeThanProposedNeedsAReasonAndKeepsIt() {
        String event = opened("20-11-2026");
        var without = decided(dewi, event, answers("no", "yes", "yes", "lapse"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("a[href='#f-reason']")).hasSize(1);

        Map<String, String> with = answers("no", "yes", "yes", "lapse");
        with.put("reason", "Keluarga menyebut sudah tiga kali");
        assertThat(decided(dewi, event, with).status()).isEqualTo(303);
        assertThat(text(dewi.get(event))).contains("Keluarga menyebut sudah tiga kali", "Usulan: Slip", "Tindakan: 6, terbuka 6");
    }

    @Test
    void aLapseWithoutACommunityUnitIsTheOfficesAndTheProgrammeGoesOn() {
        String event = opened("20-11-2026");
        decided(dewi, event, answers("yes", "no", "no", "lapse"));

        assertThat(text(dewi.get(event))).contains("karena tidak ada PBM yang terdaftar", "Program berjalan terus", "K15",
                "Intervensi singkat", "Wawancara motivasi", "sampai 30 November 2026");
        assertThat(text(dewi.get(home))).contains("berjalan");
        assertThat(Site.signedIn(port, "rahmat").get("/pemberitahuan").page().text()).contains("Lapse diputuskan untuk klien UJI-");
    }

    @Test
    void aRelapseDraftsBothReferralsAndHoldsTheProgrammeOnceConfirmed() {
        String event = opened("20-11-2026");
        Map<String, String> relapse = answers("yes", "no", "no", "relapse");
        relapse.put("signs", "craving");
        assertThat(decided(dewi, event, relapse).status()).isEqualTo(303);

        var page = dewi.get(event);
        assertThat(text(page)).contains("Program perlu dijeda", "Detoksifikasi konsep", "Rehabilitasi konsep", "K15");
        assertThat(page.page().select("a[href^='/rujukan/']")).hasSize(2);
        assertThat(Site.signedIn(port, "siti").get("/pemberitahuan").page().text()).contains("Relapse diputuskan untuk klien UJI-");
        var confirmed = dewi.send(dewi.get(event + "/program"), event + "/program", Map.of("from", "22-11-2026"));
        assertThat(confirmed.status()).as(text(confirmed)).isEqualTo(303);
        assertThat(text(dewi.get(home))).contains("dijeda");
        assertThat(text(dewi.get(event))).contains("Program dijeda sejak 22 November 2026");
        assertThat(dewi.get(event + "/program").page().select("form[action$=program]")).isEmpty();
    }

    @Test
    void anEntryThatSaysSoWaitsUntilSomebodyJudgesItOnce() {
        UUID visit = visit("slip");
        assertThat(dewi.all("/kejadian").select("a[href='" + home + "/kejadian/baru?kegiatan=" + visit + "']")).hasSize(1);
        assertThat(dewi.get(home + "/kegiatan/" + visit).page().select("a[href$='kegiatan=" + visit + "']")).hasSize(1);

        String first = opened("/kejadian/baru?kegiatan=" + visit, "20-11-2026");
        var other = Site.signedIn(port, "rahmat");
        var again = other.send(other.get(home + "/kejadian/baru?kegiatan=" + visit), home + "/kejadian/baru", Map.of("knownBy", "family"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(text(again)).contains("sudah dilakukan sebelumnya");
        assertThat(dewi.all("/kejadian").select("a[href$='" + visit + "']")).isEmpty();
        assertThat(dewi.all("/kejadian").select("a[href='" + first + "/penilaian']")).hasSize(1);
    }

    @Test
    void aPositiveTestWaitsUntilItIsJudgedAndANegativeOneDoesNot() {
        UUID positive = urineTest("2026-11-20", "interim", "positive");
        UUID negative = urineTest("2026-11-19", "interim", "negative");
        String list = dewi.all("/kejadian").html();
        assertThat(list).contains("urin=" + positive).doesNotContain("urin=" + negative);

        String event = opened("/kejadian/baru?urin=" + positive, "19-11-2026");
        assertThat(dewi.all("/kejadian").html()).doesNotContain("urin=" + positive);
        assertThat(dewi.get(event).page().select("a[href='" + home + "/urin/" + positive + "']")).hasSize(1);
        assertThat(text(dewi.get(home))).contains("Pemakaian kembali");
    }

    @Test
    void anOriginThatIsNoneIsRefusedOnTheFormWithWhatWasTyped() {
        UUID quiet = visit("stable");
        for (Map<String, String> origin : List.of(Map.of("originKind", "<b>", "originId", quiet.toString()),
                Map.of("originKind", "activity", "originId", quiet.toString()), Map.of("originKind", "", "originId", "-1"))) {
            var form = new HashMap<>(Map.of("usedOn", "20-11-2026", "knownBy", "client", "words", "Bercerita sendiri"));
            form.putAll(origin);
            var refused = dewi.send(dewi.get(home + "/kejadian/baru"), home + "/kejadian/baru", form);
            assertThat(refused.status()).as(origin.toString()).isEqualTo(422);
            assertThat(text(refused)).contains("Bercerita sendiri");
        }
    }

    @Test
    void whoDoesNotServeTheClientSeesNothingOfIt() {
        String event = opened("20-11-2026");
        decided(dewi, event, answers("no", "yes", "yes", "slip"));
        String action = action(event, "Tinjau keadaan klien");

        for (String path : new String[] {event, event + "/penilaian", event + "/tutup", event + "/program", action, home + "/kejadian/baru"}) {
            assertThat(Site.signedIn(port, "bagus").get(path).status()).as(path).isEqualTo(404);
            assertThat(Site.signedIn(port, "made").get(path).status()).as(path).isEqualTo(404);
            assertThat(Site.signedIn(port, "ratna").get(path).status()).as(path).isEqualTo(403);
        }
        var above = Site.signedIn(port, "made").get("/kejadian");
        assertThat(text(above)).contains("BNNK Sumbawa").doesNotContain("UJI-").doesNotContain("Elang");
    }
}
