package id.pulih.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists that grow: every row is reached by going on, none comes twice, and an index gives each page. */
class LongListsTest extends PulihTest {

    /** List, what is before and after it, its key: a page must come from an index alone, without sorting. */
    private static final List<String> KEYS = List.of(
            "client|true|registered_at desc, id desc",
            "agent|true|village_code, id",
            "letter|true|day desc, id desc",
            "notice|audience_office = '00000000-0000-0000-0000-000000000000'|id desc",
            "referral|true|drafted_at desc, id desc",
            "group_plan|true|starts_at, event_id",
            "group_plan|true|starts_at desc, event_id desc",
            "activity|condition in ('slip', 'lapse', 'relapse')|day desc, id desc",
            "urine_test|overall = 'positive'|taken_on desc, id desc",
            "sop_run|sop = 'x'|started_at desc, id desc",
            "disclosure|true|given_on desc, id desc",
            "list_disclosure|true|given_on desc, id desc",
            "person_request|true|due_at, id",
            "person_request|true|due_at desc, id desc",
            "audit_entry|true|at desc, id desc");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyClientIsReachedOnceByGoingOn() {
        List<String> ours = IntStream.range(0, 30).mapToObj(i -> {
            var body = SampleClient.body();
            as("dewi").post("/clients", body);
            return "/klien/" + body.get("id");
        }).toList();

        List<String> listed = Site.signedIn(port, "dewi").all("/klien").select("td:first-child > a[href^=/klien/]").eachAttr("href");

        assertThat(listed).containsAll(ours).doesNotHaveDuplicates();
    }

    @Test
    void theWayOnIsReadAndClickedOnASmallScreen() {
        for (int i = 0; i < 30; i++) {
            as("dewi").post("/clients", SampleClient.body());
        }
        try (var browser = new Browser(port)) {
            for (int width : new int[] {360, 1280}) {
                var page = browser.signedIn("dewi", width);
                for (String path : List.of("/klien", "/klien?sesudah=x")) {
                    page.navigate(path);
                    assertThat(Browser.violations(page)).as(path).isEmpty();
                    Browser.picture(page, width + "-awal" + (path.contains("?") ? "-hilang" : ""));
                }
                page.click("a[rel=next]");
                page.waitForLoadState();
                assertThat(page.innerText("main")).contains("Kembali ke awal daftar");
                assertThat(Browser.violations(page)).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
                Browser.picture(page, width + "-lanjut");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"dewi, /kejadian", "dewi, /kotak-masuk", "dewi, /pemberitahuan", "dewi, /surat", "dewi, /rujukan", "dewi, /kelompok", "dewi, /permohonan",
        "dewi, /agen", "dewi, /duplikat", "dewi, /hari-ini", "dewi, /sop/bimtek-ibm", "galih, /pengungkapan", "made, /klien"})
    void everyWayOnIsAPlainAddressAndNoPageOfAListLeadsBack(String who, String path) {
        Site site = Site.signedIn(port, who);
        assertThat(site.get(path).status()).isEqualTo(200);
        for (Element way : site.get(path).page().select("a[rel=next]")) {
            String field = way.attr("href").replaceAll(".*[?&]([a-z-]+)=[^=]*$", "$1");
            var links = new HashSet<String>();
            for (Element link = way; link != null; link = site.get(link.attr("href")).page().selectFirst("a[rel=next][href~=[?&]" + field + "=]")) {
                assertThat(links.add(link.attr("href"))).as("%s leads back", link.attr("href")).isTrue();
                assertThat(link.attr("href")).doesNotContain("%20").matches("/[a-z0-9/-]+\\?[a-z-]+=[A-Za-z0-9_.:%/-]+");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/klien", "/kejadian", "/kotak-masuk", "/pemberitahuan", "/surat", "/rujukan", "/kelompok", "/permohonan", "/agen", "/duplikat", "/hari-ini",
        "/sop/bimtek-ibm"})
    void anAddressThatLeadsNowhereShowsTheBeginningAndSaysSo(String path) {
        Site dewi = Site.signedIn(port, "dewi");

        var lost = dewi.get(path + "?sesudah=Siti+Aminah");

        assertThat(lost.status()).isEqualTo(200);
        assertThat(lost.page().select("[role=status]").text()).contains("Daftar dimulai dari awal");
        assertThat(lost.page().select("main h1").text()).isEqualTo(dewi.get(path).page().select("main h1").text());
    }

    @Test
    void everyPageOfAListComesFromAnIndexInItsOrder() {
        var wrong = new ArrayList<String>();
        transaction.executeWithoutResult(nothing -> {
            jdbc.sql("set local enable_seqscan = off").update();
            jdbc.sql("set local enable_sort = off").update();
            for (String list : KEYS) {
                String[] parts = list.split("\\|");
                String plan = String.join("\n", jdbc.sql("explain select 1 from pulih." + parts[0] + " where office_id = '00000000-0000-0000-0000-000000000000' and "
                        + parts[1] + " order by " + parts[2] + " limit 51").query(String.class).list());
                if (!plan.contains("Index") || plan.contains("Sort")) {
                    wrong.add(list + "\n" + plan);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }
}
