package id.pulih.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FiguresBySubstanceTest extends CaseTest {

    private static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();

    @Autowired
    private Figures figures;

    @Autowired
    private FigureCheck check;

    private long visits(String substance) {
        return figures.by(dewi(), List.of(SUMBAWA), Period.month(2026, 11), Dimension.SUBSTANCE).getOrDefault(substance, Counts.NONE).of(Measure.ACTIVITY_VISIT);
    }

    private void visited(UUID episode) {
        assertThat(as("dewi").post("/episodes/" + episode + "/activities", Map.of("id", Ids.next().toString(), "kind", "visit",
                "occurredAt", "2026-11-20T14:05:00+08:00", "mode", "direct", "place", "home", "condition", "stable")).status()).isEqualTo(201);
    }

    private void said(UUID episode, String substance) {
        assertThat(as("dewi").post("/episodes/" + episode + "/main-substance", Map.of("id", Ids.next().toString(), "mainSubstance", substance)).status())
                .isEqualTo(201);
    }

    private void positive(UUID episode, String parameter) {
        var results = new HashMap<>(Map.of("AMP", "negative", "MET", "negative", "THC", "negative", "MOP", "negative", "BZO", "negative", "COC", "negative"));
        results.put(parameter, "positive");
        assertThat(as("dewi").post("/episodes/" + episode + "/urine-tests", Map.of("id", Ids.next().toString(), "takenOn", "2026-11-20", "moment", "interim",
                "panel", "napza-6", "kit", Map.of("brand", "Contoh", "lot", "L1", "expiresOn", "2027-11-01"), "results", results)).status()).isEqualTo(201);
    }

    @Test
    void whatWasSaidIsCountedBeforeWhatATestShowedAndUnderTheSameName() {
        UUID episode = openEpisode();
        long unknown = visits("");
        long methamphetamine = visits("MET");
        long cannabis = visits("THC");
        visited(episode);
        assertThat(visits("")).isEqualTo(unknown + 1);

        positive(episode, "THC");
        assertThat(visits("THC")).isEqualTo(cannabis + 1);
        assertThat(visits("")).isEqualTo(unknown);

        said(episode, "MET");
        assertThat(visits("MET")).isEqualTo(methamphetamine + 1);
        assertThat(visits("THC")).isEqualTo(cannabis);

        said(episode, "THC");
        assertThat(visits("MET")).isEqualTo(methamphetamine);
        assertThat(visits("THC")).isEqualTo(cannabis + 1);
        assertThat(check.office(SUMBAWA).differences()).noneMatch(each -> episode.equals(each.owner()));
    }
}
