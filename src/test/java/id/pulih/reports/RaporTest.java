package id.pulih.reports;

import static id.pulih.field.Phone.visit;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import id.pulih.Site.Answer;
import id.pulih.field.FieldCase;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The agent's Rapor of a month, taken, returned with a reply and accepted. */
class RaporTest extends FieldCase {

    private static final LocalDate OVER = LocalDate.of(2026, 12, 1);

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    @Test
    void aReturnedRaporReachesTheAgentsTelephoneAndAnAcceptedOneStaysAccepted() {
        Companion her = companion();
        her.phone().save("visit", her.episode(), visit(clock.instant()));
        her.phone().push();
        her.phone().pull();
        Site before = Site.signedIn(port, "dewi");
        String url = "/rapor/" + her.episode() + "/" + month(TODAY);

        assertThat(before.get(url).page().text()).contains("Kunjungan", "HP agen", "belum diserahkan");
        Answer early = before.send(before.get(url), url, Map.of("step", "received"));
        assertThat(early.status()).as("the month is not over").isEqualTo(422);
        assertThat(early.page().text()).contains("Rapor memuat seluruh bulan; tulis 30-11-2026");
        clock.goTo(OVER);
        Site dewi = Site.signedIn(port, "dewi");
        Answer nothing = dewi.send(dewi.get(url), url, Map.of("step", "returned", "reply", ""));
        assertThat(nothing.status()).as("whoever gets it back is told why").isEqualTo(422);
        assertThat(dewi.send(dewi.get(url), url, Map.of("step", "received")).status()).isEqualTo(303);
        assertThat(dewi.send(dewi.get(url), url, Map.of("step", "returned", "reply", "Tambahkan kegiatan positif")).status()).isEqualTo(303);
        her.phone().pull();
        assertThat(her.phone().news).anySatisfy(each -> assertThat(each.at("/text").asString()).isEqualTo("Tambahkan kegiatan positif"));

        Answer open = dewi.get(url);
        assertThat(dewi.send(open, url, Map.of("step", "accepted")).status()).isEqualTo(303);
        assertThat(dewi.get(url).page().select("button[name=step]")).isEmpty();
        Answer stale = dewi.post(url, replaced(Site.fields(Site.form(open, url)), Map.of("step", "returned", "reply", "Lagi")));
        assertThat(stale.status()).as("another sending of the same form with another wish").isEqualTo(409);
        assertThat(trail("rapor-handled", her.episode())).isEqualTo(3);
    }

    private static Map<String, String> replaced(Map<String, String> fields, Map<String, String> changes) {
        fields.putAll(changes);
        fields.put("id", id.pulih.platform.Ids.next().toString());
        return fields;
    }

    @Test
    void aMonthOrQuarterInAnAddressThatIsNoneIsAnsweredWithAnExampleAndAWayBack() {
        Site dewi = Site.signedIn(port, "dewi");
        lost(dewi.get("/rapor?bulan=99-2026"), "\"99-2026\" bukan bulan", "/rapor?bulan=2026-11", "/rapor");
        lost(dewi.get("/rapor?bulan=2018-12"), "dari 2019-01 sampai 2026-11", "/rapor?bulan=2026-11", "/rapor");
        lost(dewi.get("/laporan-bulanan?sebelum=xyz"), "\"xyz\" bukan bulan", "/laporan-bulanan?sebelum=2026-11", "/laporan-bulanan");
        lost(dewi.get("/laporan-triwulan?triwulan=2026-T5"), "\"2026-T5\" bukan triwulan", "/laporan-triwulan?triwulan=2026-T4", "/laporan-triwulan");
        lost(dewi.get("/catatan-laporan?triwulan=1"), "\"1\" bukan triwulan", "/catatan-laporan?triwulan=2026-T4", "/catatan-laporan");
        String episode = companion().episode().toString();
        Answer path = dewi.get("/rapor/" + episode + "/november");
        assertThat(path.status()).isEqualTo(404);
        lost(path, "\"november\" bukan bulan", "/rapor/" + episode + "/2026-11", "/rapor");
        assertThat(dewi.get("/rapor?bulan=2026-10").page().select("main .notice a")).isEmpty();
    }

    private static void lost(Answer answer, String words, String example, String home) {
        assertThat(answer.page().select("main .notice.warn").text()).contains(words);
        assertThat(answer.page().select("main .notice.warn a").eachAttr("href")).containsExactly(example, home);
    }

    @Test
    void theListTellsWhoHandedInAndWhatIsPaidAndNobodyElsewhereSeesIt() {
        Companion her = companion();
        String url = "/rapor/" + her.episode() + "/" + month(TODAY);
        clock.goTo(OVER);
        Site dewi = Site.signedIn(port, "dewi");
        dewi.send(dewi.get(url), url, Map.of("step", "accepted"));

        Document list = dewi.all("/rapor?bulan=" + month(TODAY));
        assertThat(list.select("a[href=" + url + "]")).hasSize(1);
        assertThat(list.text()).contains("Rapor disetujui per agen", "1 disetujui dari 1");
        assertThat(Site.signedIn(port, "bagus").get(url).status()).isEqualTo(404);
        assertThat(Site.signedIn(port, "made").get(url).status()).isEqualTo(404);
        assertThat(dewi.get("/rapor/" + her.episode() + "/2026-01").status()).as("nobody accompanied then").isEqualTo(404);
    }
}
