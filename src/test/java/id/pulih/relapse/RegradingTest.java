package id.pulih.relapse;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegradingTest extends RelapseCase {

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aSecondUseProposesALapseForBothAndTheOfficeIsTold() {
        String first = opened("10-11-2026");
        decided(dewi, first, answers("no", "yes", "yes", "slip"));
        assertThat(text(dewi.get(first))).doesNotContain("Usulan sekarang: lapse");
        String second = opened("21-11-2026");

        var questions = dewi.get(second + "/penilaian");
        assertThat(questions.page().select("a[href='" + first + "']")).hasSize(1);
        var proposal = dewi.send(questions, second + "/penilaian", Map.of("step", "propose", "again", "no", "noticed", "yes", "helpedFirst", "yes"));
        assertThat(text(proposal)).contains("Usulan: Lapse", "sudah mencatat 2 pemakaian", "K16");
        assertThat(text(dewi.get(first))).contains("Usulan sekarang: lapse", "21 November 2026");
        assertThat(Site.signedIn(port, "rahmat").get("/pemberitahuan").page().text()).contains("Pemakaian kedua klien UJI-");
    }

    @Test
    void aRegradeOpensItsOwnListCarriesTheTestOverAndKeepsWhatWas() {
        String event = opened("10-11-2026");
        decided(dewi, event, answers("no", "yes", "yes", "slip"));
        urineTest("2026-11-12", "relapse", "positive");
        answered(dewi, action(event, "Tes urine"), Map.of("found", "Positif metamfetamin"));
        answered(dewi, action(event, "Tinjau keadaan"), Map.of("found", "Menginap di rumah kakak"));

        decided(dewi, event, answers("yes", "no", "no", "lapse"));
        var page = dewi.get(event);
        assertThat(page.page().select("ul.duties").first().select("> li")).hasSize(6);
        assertThat(text(page)).contains("Tindakan: 6, terbuka 5", "dari penilaian sebelumnya", "Positif metamfetamin",
                "Tindakan dari penilaian sebelumnya (2)", "Menginap di rumah kakak", "belum dijawab, diganti oleh penilaian baru");
        assertThat(page.page().select("ol.timeline > li")).hasSize(2);
    }

    @Test
    void aRegradeDoesNotStartTheClockOfAnOpenTestAnew() {
        String event = opened("20-11-2026");
        decided(dewi, event, answers("no", "yes", "yes", "slip"));
        clock.goTo(TODAY.plusDays(3));
        dewi = Site.signedIn(port, "dewi");
        assertThat(text(dewi.get(event))).contains("terlambat");
        assertThat(text(dewi.get("/kejadian"))).contains("3 tindakan terbuka, 3 terlambat");
        decided(dewi, event, answers("yes", "no", "no", "lapse"));

        String page = text(dewi.get(event));
        assertThat(page).contains("Tes urine untuk pemakaian ini terlambat sampai 24 November 2026", "sampai 3 Desember 2026");
    }

    @Test
    void whoDecidesOnWhatSomebodyElseHasDecidedMeanwhileSeesBoth() {
        String event = opened("20-11-2026");
        Site rahmat = Site.signedIn(port, "rahmat");
        var stale = rahmat.get(event + "/penilaian");
        decided(dewi, event, answers("yes", "no", "no", "lapse"));
        var refused = rahmat.send(stale, event + "/penilaian", answers("no", "yes", "yes", "slip"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(text(refused)).contains("diubah orang lain", "Slip: 3 tindakan", "Lapse: 6 tindakan, program berjalan terus");
        assertThat(refused.page().select("input[name=version]").val()).isEqualTo("1");
        assertThat(dewi.get(event).page().select("ol.timeline > li")).hasSize(1);
        assertThat(rahmat.send(refused, event + "/penilaian", Map.of("grade", "slip")).status()).isEqualTo(303);
        assertThat(text(dewi.get(event))).contains("Tindakan: 3, terbuka 3");
    }

    @Test
    void aMistakenUseCountsAsNoneAndAnEventIsClosedOnce() {
        String mistaken = opened("10-11-2026");
        var close = Map.of("result", "recovering", "words", "Salah dengar");
        assertThat(dewi.send(dewi.get(mistaken + "/tutup"), mistaken + "/tutup", close).status()).isEqualTo(409);
        var form = dewi.get(mistaken + "/tutup");
        assertThat(dewi.send(form, mistaken + "/tutup", Map.of("result", "mistaken", "words", "Salah dengar")).status()).isEqualTo(303);
        var again = Site.signedIn(port, "rahmat");
        assertThat(again.get(mistaken + "/tutup").page().select("form[action$=tutup]")).isEmpty();
        assertThat(decided(dewi, mistaken, answers("no", "yes", "yes", "slip")).status()).isEqualTo(409);

        String real = opened("21-11-2026");
        var proposal = dewi.send(dewi.get(real + "/penilaian"), real + "/penilaian",
                Map.of("step", "propose", "again", "no", "noticed", "yes", "helpedFirst", "yes"));
        assertThat(text(proposal)).contains("Usulan: Slip");
    }

    @Test
    void anOfficeThatClosesOnRelapseNeedsTheTestAnsweredFirst() {
        Site andi = Site.signedIn(port, "andi");
        String rule = "/aturan/relapse.relapse-status";
        andi.send(andi.get(rule), rule, Map.of("value", "closed-by-referral", "effectiveFrom", "23-11-2026", "reason", "Uji"));
        try {
            String event = opened("20-11-2026");
            Map<String, String> relapse = answers("yes", "no", "no", "relapse");
            relapse.put("signs", "withdrawal");
            decided(dewi, event, relapse);
            assertThat(text(dewi.get(event))).contains("Program perlu ditutup");
            assertThat(dewi.send(dewi.get(event + "/program"), event + "/program", Map.of()).status()).isEqualTo(409);
            urineTest("2026-11-21", "relapse", "positive");
            answered(dewi, action(event, "Tes urine"), Map.of());
            assertThat(dewi.send(dewi.get(event + "/program"), event + "/program", Map.of()).status()).isEqualTo(303);
            assertThat(text(dewi.get(home))).contains("ditutup");
            Site siti = Site.signedIn(port, "siti");
            assertThat(answered(siti, action(event, "Rujukan detoksifikasi"), Map.of("answer", "refused", "found", "Sudah dirawat")).status()).isEqualTo(303);
        } finally {
            andi.send(andi.get(rule), rule, Map.of("value", "on-hold", "effectiveFrom", "23-11-2026", "reason", "Uji selesai"));
        }
    }
}
