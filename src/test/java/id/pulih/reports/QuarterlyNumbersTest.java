package id.pulih.reports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import id.pulih.demo.Cast;
import id.pulih.journeys.Answers;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number of a seeded quarter against SQL that was written for this test alone. */
class QuarterlyNumbersTest extends QuarterlyCase {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Test
    void everyNumberIsWhatTheTablesOfFactsSayAndWhatItsListAddsUpTo() {
        seed();
        Site bagus = Site.signedIn(port, "bagus");
        String report = report(bagus);
        Map<String, String> live = numbers(bagus, report);
        assertThat(act(bagus, report, "serahkan", Map.of()).status()).isEqualTo(303);
        Site sri = Site.signedIn(port, "sri");
        assertThat(act(sri, report, "tandatangani", Map.of()).status()).isEqualTo(303);

        Map<String, String> frozen = numbers(bagus, report);
        Map<String, String> expected = new LinkedHashMap<>();
        QuarterlySql.all().forEach((name, sql) -> expected.put(name, asked(sql)));

        System.out.println("FIGURE quarterly numbers compared with independent SQL: " + frozen.size() + ", of which not zero "
                + frozen.values().stream().filter(each -> !each.matches("0( 0)?")).count());
        assertThat(frozen).isEqualTo(live);
        assertThat(frozen).containsExactlyInAnyOrderEntriesOf(expected);
        frozen.forEach((name, number) -> assertThat(sum(bagus.get(report + "/angka/" + name))).as(name).isEqualTo(number));
    }

    /** Beside the demo's clients: one completed in the quarter, one with a positive test, one who moved away. */
    private void seed() {
        String done = episode("bagus", FROM.minusMonths(3));
        for (String moment : List.of("initial", "final")) {
            var day = moment.equals("initial") ? FROM.minusMonths(3).plusDays(3) : FROM.plusDays(5);
            as("bagus").post("/episodes/" + done + "/assessments", Map.of("id", Ids.next().toString(), "instrument", "whoqol-bref", "moment", moment,
                    "takenOn", day.toString(), "answers", moment.equals("initial") ? Answers.initial() : Answers.last()));
            urine("bagus", done, moment, day, "negative");
        }
        assertThat(as("hartono").post("/episodes/" + done + "/completion", Map.of("id", Ids.next().toString(), "completedOn", FROM.plusDays(30).toString(),
                "reason", "Sudah dipastikan")).status()).isEqualTo(201);
        String used = episode("bagus", FROM.plusDays(3));
        activity("bagus", used, "visit", FROM.plusDays(6));
        activity("bagus", used, "information", FROM.plusDays(20));
        urine("bagus", used, "initial", FROM.plusDays(8), "positive");
        for (String kind : List.of("died", "other")) {
            as("bagus").post("/episodes/" + episode("bagus", FROM.plusDays(1)) + "/ending", Map.of("id", Ids.next().toString(), "kind", kind,
                    "endedOn", FROM.plusDays(40).toString(), "reason", "Dicatat dari keluarga"));
        }
        String moved = episode("bagus", FROM.plusDays(1));
        activity("bagus", moved, "visit", FROM.plusDays(2));
        as("bagus").post("/episodes/" + moved + "/ending", Map.of("id", Ids.next().toString(), "kind", "moved", "endedOn", FROM.plusDays(50).toString(),
                "reason", "Pindah kerja"));
    }

    /** As the page shows them, in one form: 12, or 12 15 for twelve of fifteen. */
    private static Map<String, String> numbers(Site site, String report) {
        var numbers = new LinkedHashMap<String, String>();
        for (Element link : site.get(report).page().select("main section table a[href*=/angka/]")) {
            String name = link.attr("href").replaceAll(".*/angka/|\\?.*", "");
            numbers.put(name, plain(link.closest("tr").select("td").last().text()));
        }
        return numbers;
    }

    private static String sum(Site.Answer number) {
        return plain(number.page().select("dl.facts dd").last().text());
    }

    private static String plain(String said) {
        return said.replaceAll(" \\(.*", "").replace(".", "").replace(" dari ", " ");
    }

    private String asked(String sql) {
        var office = Cast.office(Cast.CILACAP).id();
        String within = "(select 7)";
        return work.read(Scope.of(List.of(office), null, "test"), () -> jdbc.sql(sql.replace(":within", within))
                .param("office", office).param("from", FROM).param("to", TO).query(String.class).single());
    }
}
