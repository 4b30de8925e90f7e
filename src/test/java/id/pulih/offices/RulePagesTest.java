package id.pulih.offices;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.PulihTest;
import id.pulih.platform.Ids;
import id.pulih.rules.Rules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RulePagesTest extends PulihTest {

    private static final String PAGE = "/aturan/report.quarterly-due-day";

    @Autowired
    private Rules rules;

    @Test
    void everyRuleIsOnThePageWithItsSource() {
        String page = Browsing.as(port, "dewi").get("/aturan").body();

        assertThat(rules.all()).allSatisfy(rule -> assertThat(page).contains("/aturan/" + rule.id() + "\""));
    }

    @Test
    void everyRuleHasAPageOfItsOwn() {
        var dewi = Browsing.as(port, "dewi");

        assertThat(rules.all()).allSatisfy(
                rule -> assertThat(dewi.get("/aturan/" + rule.id()).statusCode()).isEqualTo(200));
        assertThat(dewi.get("/aturan/no.such-rule").statusCode()).isEqualTo(404);
    }

    @Test
    void theApiTellsEveryRule() {
        assertThat(as("galih").get("/rules").json().at("/items").size()).isEqualTo(rules.all().size());
    }

    @Test
    void aHeadDecidesTheOfficesOwnValueWithinTheRange() {
        var sri = Browsing.as(port, "sri");

        var stored = sri.send(PAGE, PAGE, Map.of("id", Ids.next().toString(), "value", "12", "effectiveFrom", "23-11-2026",
                "reason", "Kurir hanya datang tanggal 12"));

        assertThat(stored.statusCode()).isEqualTo(303);
        assertThat(sri.get(PAGE).body()).contains("Kurir hanya datang").contains("Sri Wahyuningsih").contains("ketetapan kantor");
        assertThat(Browsing.as(port, "andi").get(PAGE).body()).doesNotContain("Kurir");
    }

    @Test
    void aValueOutsideTheRangeOrAPastDayComesBackWithWhatWasTyped() {
        var again = Browsing.as(port, "andi").send(PAGE, PAGE,
                Map.of("id", Ids.next().toString(), "value", "31", "effectiveFrom", "01-11-2026", "reason", "Coba"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("value=\"31\"").contains("dari 1 sampai 28").contains("sudah lewat").contains("Coba");
    }

    @Test
    void onlyTheOfficeHeadDecides() {
        assertThat(Browsing.as(port, "siti").send(PAGE, PAGE, Map.of("value", "12")).statusCode()).isEqualTo(403);
    }
}
