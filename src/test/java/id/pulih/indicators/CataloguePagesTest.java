package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CataloguePagesTest extends PulihTest {

    @Autowired
    private Indicators indicators;

    @Test
    void everyIndicatorStandsInTheCatalogueWithFormulaSourceAndValue() {
        var page = Site.signedIn(port, "dewi").get("/indikator").page();

        for (Indicator each : indicators.all()) {
            var line = page.getElementById(each.code());
            assertThat(line.text()).contains(each.name().id(), each.formula().id(), each.source());
            assertThat(line.select("[data-label=Nilai] strong").text()).as(each.code()).isNotBlank();
        }
    }

    @Test
    void whoServesNobodyReadsTheDefinitionsWithoutNumbers() {
        var page = Site.signedIn(port, "ratna").get("/indikator").page();

        assertThat(page.select("tr[id]")).hasSize(indicators.all().size());
        assertThat(page.select("[data-label=Nilai]")).isEmpty();
    }
}
