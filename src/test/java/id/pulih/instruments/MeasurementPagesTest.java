package id.pulih.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.CaseTest;
import id.pulih.platform.Ids;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeasurementPagesTest extends CaseTest {

    private UUID episode;
    private String home;
    private Browsing dewi;

    @BeforeEach
    void episode() {
        episode = openEpisode();
        home = "/episode/" + episode;
        dewi = Browsing.as(port, "dewi");
    }

    private static Map<String, String> form(String instrument, int items, int option) {
        var form = new HashMap<String, String>();
        form.put("id", Ids.next().toString());
        form.put("instrument", instrument);
        form.put("moment", "initial");
        form.put("takenOn", "5 Oktober 2026");
        for (int item = 1; item <= items; item++) {
            form.put("answers." + item, String.valueOf(option));
        }
        return form;
    }

    private static Map<String, String> card() {
        var card = new HashMap<>(Map.of("id", Ids.next().toString(), "takenOn", "05-10-2026", "moment", "initial", "panel", "napza-6",
                "kit.brand", "Merek Uji", "kit.lot", "L7", "kit.expiresOn", "01-01-2027"));
        for (String code : new String[] {"AMP", "MET", "THC", "MOP", "BZO", "COC"}) {
            card.put("results." + code, "negative");
        }
        return card;
    }

    private static String place(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whoqolIsEnteredCalculatedSavedAndCorrectedWithoutScript() {
        String open = home + "/whoqol/baru";
        String blank = dewi.get(open).body();
        assertThat(blank).contains("data-digits", "Nyeri dan ketidaknyamanan", "skala intensitas", "hx-post=\"" + home + "/whoqol/skor\"");

        var half = form("whoqol-bref", 25, 3);
        half.put("hitung", "1");
        var calculated = dewi.send(open, open, half);
        assertThat(calculated.statusCode()).isEqualTo(200);
        assertThat(calculated.body()).contains("<svg", "value=\"5 Oktober 2026\"");
        assertThat(dewi.send(open, home + "/whoqol/skor", half).body()).contains("<svg").doesNotContain("<html");

        half.remove("hitung");
        var refused = dewi.send(open, open, half);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-answers.26\"", "name=\"missingReasons.26\"");
        half.put("missingReasons.26", "refused");
        String stored = place(dewi.send(open, open, half));
        assertThat(dewi.get(stored).body()).contains("WHOQOL-BREF", "25 / 26", "Klien tidak mau menjawab", "Dewi Lestari");

        assertThat(dewi.get(stored + "/koreksi").body()).contains("name=\"missingReasons.26\"", "name=\"reason\"");
        var correction = form("whoqol-bref", 26, 4);
        correction.put("amends", stored.substring(stored.lastIndexOf('/') + 1));
        correction.put("reason", "Butir 26 terlewat");
        String corrected = place(dewi.send(stored + "/koreksi", stored + "/koreksi", correction));
        assertThat(dewi.get(corrected).body()).contains("Butir 26 terlewat", "26 / 26");
        assertThat(dewi.get(stored).body()).contains("sudah dikoreksi");
        correction.put("id", Ids.next().toString());
        assertThat(dewi.send(corrected, stored + "/koreksi", correction).statusCode()).isEqualTo(409);
    }

    @Test
    void theMomentThatIsDueIsChosenAlready() {
        clock.goTo(START.plusDays(3));
        try {
            assertThat(Browsing.as(port, "dewi").get(home + "/whoqol/baru").body()).contains("value=\"initial\" checked");
        } finally {
            clock.reset();
        }
    }

    @Test
    void uricaShowsActionFirstAndItsStageAsAHint() {
        String stored = place(dewi.send(home + "/urica/baru", home + "/urica/baru", form("urica", 32, 4)));
        String page = dewi.get(stored).body();

        assertThat(page.indexOf("Tindakan")).isLessThan(page.indexOf("Prakontemplasi"));
        assertThat(page).contains("indikatif");
        assertThat(dewi.get(stored + "/koreksi").statusCode()).isEqualTo(200);
    }

    @Test
    void aUrineTestIsEnteredReadAndCorrectedWithoutScript() {
        String open = home + "/urin/baru";
        var some = card();
        some.remove("results.COC");
        var refused = dewi.send(open, open, some);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#f-results.COC\"", "Merek Uji");
        var all = new HashMap<>(some);
        all.put("semua", "1");
        assertThat(dewi.send(open, open, all).body()).contains("name=\"results.COC\" value=\"negative\" checked");

        String stored = place(dewi.send(open, open, card()));
        assertThat(dewi.get(stored).body()).contains("Hasil: negatif", "Merek Uji");
        assertThat(dewi.get(open).body()).contains("Merek Uji", "L7");
        assertThat(dewi.get(open + "?panel=napza-7").body()).contains("results.SOMA");
        var correction = card();
        correction.put("amends", stored.substring(stored.lastIndexOf('/') + 1));
        correction.put("results.MET", "positive");
        assertThat(dewi.send(stored + "/koreksi", stored + "/koreksi", correction).statusCode()).isEqualTo(422);
        correction.put("reason", "Salah baca");
        assertThat(dewi.get(place(dewi.send(stored + "/koreksi", stored + "/koreksi", correction))).body())
                .contains("Hasil: positif", "Salah baca");
    }

    @Test
    void aKitThatHasExpiredIsNotProposedAgain() {
        place(dewi.send(home + "/urin/baru", home + "/urin/baru", card()));
        assertThat(dewi.get(home + "/urin/baru").body()).contains("Merek Uji");
        clock.goTo(LocalDate.of(2027, 1, 2));
        try {
            assertThat(Browsing.as(port, "dewi").get(home + "/urin/baru").body()).contains("results.AMP").doesNotContain("Merek Uji", "01-01-2027");
        } finally {
            clock.reset();
        }
    }

    @Test
    void everyPageIsClosedToAnotherOffice() {
        String whoqol = place(dewi.send(home + "/whoqol/baru", home + "/whoqol/baru", form("whoqol-bref", 26, 3)));
        String urine = place(dewi.send(home + "/urin/baru", home + "/urin/baru", card()));
        var bagus = Browsing.as(port, "bagus");

        for (String path : new String[] {"/whoqol/baru", "/urica/baru", "/urin/baru"}) {
            assertThat(bagus.get(home + path).statusCode()).as(path).isEqualTo(404);
            assertThat(bagus.send("/klien", home + path, form("whoqol-bref", 26, 3)).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {whoqol, whoqol + "/koreksi", urine, urine + "/koreksi"}) {
            assertThat(bagus.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : new String[] {home + "/whoqol/skor", home + "/urica/skor", whoqol + "/koreksi", urine + "/koreksi"}) {
            assertThat(bagus.send("/klien", path, form("whoqol-bref", 26, 3)).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(Browsing.as(port, "made").get(whoqol).statusCode()).isEqualTo(200);
        assertThat(Browsing.as(port, "made").get(whoqol).body()).doesNotContain("/koreksi");
    }

    @Test
    void anOfficerDefinesAPanelOnItsPage() {
        String code = "uji-" + Ids.next().toString().substring(30);
        var wrong = dewi.send("/panel-urin", "/panel-urin", Map.of("code", code, "name", "Panel uji", "lines", "mdma Ekstasi"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("baris 1");
        place(dewi.send("/panel-urin", "/panel-urin", Map.of("code", code, "name", "Panel uji", "lines", "MDMA; Ekstasi; 19568-5\nKET; Ketamin")));
        assertThat(dewi.get("/panel-urin").body()).contains(code, "LOINC 19568-5");
        assertThat(dewi.get(home + "/urin/baru?panel=" + code).body()).contains("results.KET");
    }

    @Test
    void wordingIsImportedWithItsLicenceAndShownInPlaceOfTheFacet() {
        var yuni = Browsing.as(port, "yuni");
        var lines = new StringBuilder("item;text\n");
        for (int item = 1; item <= 32; item++) {
            lines.append(item).append("; Kalimat rekaan nomor ").append(item).append('\n');
        }
        var import1 = new HashMap<>(Map.of("version", "urica/urica-32", "language", "id", "licence", "", "lines", lines.toString()));
        assertThat(yuni.send("/instrumen", "/instrumen", import1).statusCode()).isEqualTo(422);
        import1.put("licence", "Surat contoh 1/2026");
        import1.put("lines", "1;Satu\n1;Dua\n99;x");
        assertThat(yuni.send("/instrumen", "/instrumen", import1).body()).contains("baris 2");
        import1.put("lines", lines.toString());
        place(yuni.send("/instrumen", "/instrumen", import1));
        assertThat(yuni.get("/instrumen").body()).contains("Surat contoh 1/2026", "32 butir");
        assertThat(dewi.get(home + "/urica/baru").body()).contains("Kalimat rekaan nomor 32");
        assertThat(dewi.get("/instrumen").statusCode()).isEqualTo(403);
    }
}
