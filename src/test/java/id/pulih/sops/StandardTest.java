package id.pulih.sops;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.platform.Coded;
import id.pulih.rules.Yaml;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

class StandardTest {

    private static final ZoneId SUMBAWA = ZoneId.of("Asia/Makassar");

    record Line(String clause, int from, int to, String unit, String begun, String finished, String standing) {}

    @Test
    void aStepKeepsToItsTimeAsTheCasesSay() {
        List<Line> cases = Yaml.read("/cases/sops.yaml", new TypeReference<>() {});

        for (Line line : cases) {
            var standard = new Standard(line.from, line.to, Coded.of(TimeUnit.class, line.unit));
            Instant begun = line.begun.isEmpty() ? null : at(line.begun);

            assertThat(standard.standing(begun, at(line.finished), SUMBAWA).code()).as(line.clause).isEqualTo(line.standing);
        }
        System.out.println("FIGURE sop-time-cases: " + cases.size());
    }

    private static Instant at(String text) {
        return LocalDateTime.parse(text).atZone(SUMBAWA).toInstant();
    }
}
