package id.pulih.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the WHO conversion table, by both methods. */
class WhoqolTableTest {

    private static final WhoqolBref WHOQOL = WhoqolBref.standard();
    private static final WhoqolOptions OPTIONS = WHOQOL.options(56);

    record Row(WhoqolDomain domain, int items, int raw, int upTo20, int upTo100, BigDecimal exact, String[] line) {}

    static List<Row> rows() throws Exception {
        try (var in = WhoqolTableTest.class.getResourceAsStream("/instruments/whoqol-bref-table.csv")) {
            return new String(in.readAllBytes())
                    .lines()
                    .skip(1)
                    .map(WhoqolTableTest::row)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoTableGivesThePrintedScoresOfEveryRow(Row row) {
        DomainScore score = score(row, ScoringMethod.WHO_TABLE);

        assertThat(score.raw()).isEqualTo(row.raw());
        assertThat(score.answered()).isEqualTo(row.items());
        assertThat(score.score4to20()).isEqualTo(BigDecimal.valueOf(row.upTo20()));
        assertThat(score.score0to100()).isEqualTo(BigDecimal.valueOf(row.upTo100()));
        assertThat(score.qualityClass().name()).isEqualTo(row.line()[10]);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whoExactGivesTheUnroundedScoresOfEveryRow(Row row) {
        DomainScore score = score(row, ScoringMethod.WHO_EXACT);

        Fraction exact = score.value(ScoringMethod.WHO_EXACT);
        BigDecimal longer = exact.rounded(12);
        // The file rounds halves to even (15.625 as 15.62); we round them up, as the table does.
        assertThat(longer.setScale(2, RoundingMode.HALF_EVEN)).isEqualByComparingTo(row.exact());
        assertThat(score.score0to100()).isEqualTo(longer.setScale(2, RoundingMode.HALF_UP));
        assertThat(score.score4to20()).isEqualTo(new BigDecimal(row.line()[4]).setScale(2, RoundingMode.HALF_UP));
        assertThat(score.qualityClass().name()).isEqualTo(row.line()[11]);
    }

    @Test
    void theFileHasAllHundredRows() throws Exception {
        assertThat(rows()).hasSize(100);
    }

    @Test
    void roundingOnlyOnceWouldBeWrongIn24And16And8And16Rows() throws Exception {
        Map<WhoqolDomain, Long> wrong = rows().stream()
                .filter(row -> {
                    int once = new Fraction(25L * (row.raw() - row.items()), row.items())
                            .rounded(0)
                            .intValue();
                    assertThat(once).isEqualTo(Integer.parseInt(row.line()[8]));
                    return score(row, ScoringMethod.WHO_TABLE).score0to100().intValue() != once;
                })
                .collect(Collectors.groupingBy(Row::domain, TreeMap::new, Collectors.counting()));

        assertThat(wrong)
                .containsExactly(
                        Map.entry(WhoqolDomain.PHYSICAL, 24L),
                        Map.entry(WhoqolDomain.PSYCHOLOGICAL, 16L),
                        Map.entry(WhoqolDomain.SOCIAL, 8L),
                        Map.entry(WhoqolDomain.ENVIRONMENT, 16L));
    }

    @Test
    void aPhysicalRawOf22IsGoodByTheTableAndPoorUnrounded() throws Exception {
        Row row = rows().stream()
                .filter(it -> it.domain() == WhoqolDomain.PHYSICAL && it.raw() == 22)
                .findFirst()
                .orElseThrow();

        assertThat(score(row, ScoringMethod.WHO_TABLE).qualityClass()).isEqualTo(QualityClass.BAIK);
        assertThat(score(row, ScoringMethod.WHO_EXACT).qualityClass()).isEqualTo(QualityClass.KURANG);
    }

    private static DomainScore score(Row row, ScoringMethod method) {
        Map<Integer, Integer> answers = new HashMap<>();
        for (int item = 1; item <= 26; item++) {
            answers.put(item, 3);
        }
        int left = row.raw() - row.items();
        for (int item : WHOQOL.itemsOf(row.domain())) {
            int more = Math.min(4, left);
            left -= more;
            boolean reversed = item == 3 || item == 4 || item == 26;
            answers.put(item, reversed ? 5 - more : 1 + more);
        }
        return WHOQOL.score(answers, OPTIONS.withMethod(method)).domains().get(row.domain());
    }

    private static Row row(String line) {
        String[] cells = line.split(",");
        WhoqolDomain domain = Stream.of(WhoqolDomain.values()).toList().get(cells[0].charAt(1) - '1');
        return new Row(
                domain,
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[5]),
                Integer.parseInt(cells[6]),
                new BigDecimal(cells[7]),
                cells);
    }
}
