package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The list of how Pulih meets OWASP ASVS 5.0 names tests and documents that exist: every requirement that applies once, nothing
 * satisfied without evidence, nothing left out without a reason.
 */
class AsvsTest {

    private static final Path LIST = Path.of("docs/asvs.csv");
    private static final Path APPLICABLE = Path.of("src/test/resources/asvs-applicable.csv");
    private static final Set<String> STATUSES = Set.of("satisfied", "partly", "open");
    private static final int LEAST_PERCENT = 80;

    private record Row(String requirement, int level, String status, List<String> evidence, String note) {

        boolean satisfied() {
            return status.equals("satisfied");
        }
    }

    private final List<Row> rows = Sources.text(LIST).lines().skip(1).map(AsvsTest::row).toList();

    @Test
    void everyApplicableRequirementStandsInTheListOnceWithItsLevel() {
        Map<String, Integer> expected = Sources.text(APPLICABLE).lines().skip(1).map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> Integer.valueOf(cells[1])));
        assertThat(rows).extracting(Row::requirement).doesNotHaveDuplicates();
        assertThat(rows.stream().collect(Collectors.toMap(Row::requirement, Row::level))).isEqualTo(expected);
    }

    @Test
    void everyRowHasAStatusAndSaysHowOrWhyNot() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(STATUSES).contains(row.status());
            assertThat(row.note()).as(row.requirement()).hasSizeGreaterThan(15);
            assertThat(row.evidence().isEmpty()).as(row.requirement()).isEqualTo(row.status().equals("open"));
        });
    }

    @Test
    void everyEvidenceIsATestOrAHeadingThatExists() {
        Map<String, Set<String>> headings = new TreeMap<>();
        var missing = new ArrayList<String>();
        Map<String, Set<String>> tests = TestNames.all();
        for (Row row : rows) {
            for (String evidence : row.evidence()) {
                String[] parts = evidence.split("#", 2);
                Set<String> names = parts[0].startsWith("docs/")
                        ? headings.computeIfAbsent(parts[0], AsvsTest::headings)
                        : tests.getOrDefault(parts[0], Set.of());
                if (parts.length < 2 || !names.contains(parts[1])) {
                    missing.add(row.requirement() + " " + evidence);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsNotSatisfiedIsNotOfTheFirstLevelAndLittle() {
        long satisfied = rows.stream().filter(Row::satisfied).count();
        List<Row> first = rows.stream().filter(row -> row.level() == 1).toList();
        System.out.printf("FIGURE ASVS: %d of %d satisfied (%d %%), level 1 %d of %d complete%n", satisfied, rows.size(),
                satisfied * 100 / rows.size(), first.stream().filter(Row::satisfied).count(), first.size());
        assertThat(first).allSatisfy(row -> assertThat(row.status()).as(row.requirement()).isEqualTo("satisfied"));
        assertThat(satisfied * 100).isGreaterThanOrEqualTo(LEAST_PERCENT * rows.size());
    }

    /** The note is the last column and may hold commas. */
    private static Row row(String line) {
        String[] cells = line.split(",", 5);
        assertThat(cells).as(line).hasSize(5);
        List<String> evidence = Arrays.stream(cells[3].split(" ")).filter(each -> !each.isBlank()).toList();
        return new Row(cells[0], Integer.parseInt(cells[1]), cells[2], evidence, cells[4]);
    }

    private static Set<String> headings(String document) {
        return Files.exists(Path.of(document))
                ? Sources.text(Path.of(document)).lines().filter(line -> line.startsWith("#")).map(AsvsTest::anchor).collect(Collectors.toSet())
                : Set.of();
    }

    /** As GitHub and most readers of Markdown name a heading. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }
}
