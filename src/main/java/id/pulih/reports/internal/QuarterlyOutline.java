package id.pulih.reports.internal;

import id.pulih.indicators.Indicators;
import id.pulih.platform.ProblemException;
import id.pulih.rules.Yaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The headings and numbers of the report, from {@code reports/quarterly.yaml}. An outline that cannot work stops the start. */
@Component
public class QuarterlyOutline {

    /** Places in a text that are no numbers. */
    static final Set<String> PLACES = Set.of("kantor", "triwulan", "tahun");

    /** @param compiled the opening of a report that offices above compile; null where it is the same */
    record Heading(String code, String clause, String opening, @Nullable String compiled, List<String> numbers) {}

    private record Shape(List<QuarterlyBound.Line> numbers, List<Heading> headings) {}

    private final Map<String, QuarterlyBound> numbers = new LinkedHashMap<>();
    private final List<Heading> headings;

    QuarterlyOutline(Indicators catalogue) {
        Shape shape = Yaml.read("/reports/quarterly.yaml", new TypeReference<>() {});
        shape.numbers().forEach(line -> numbers.put(line.name(), QuarterlyBound.of(line, catalogue)));
        headings = shape.headings();
        headings.forEach(this::check);
    }

    List<Heading> headings() {
        return headings;
    }

    List<QuarterlyBound> numbers() {
        return List.copyOf(numbers.values());
    }

    List<QuarterlyBound> numbers(Heading heading) {
        return heading.numbers().stream().map(numbers::get).toList();
    }

    /** @throws ProblemException not-found */
    Heading heading(String code) {
        return headings.stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow(ProblemException.notFound());
    }

    /** @throws ProblemException not-found */
    QuarterlyBound number(String name) {
        return Optional.ofNullable(numbers.get(name)).orElseThrow(ProblemException.notFound());
    }

    /** What a report of this tier begins with. */
    Map<String, String> openings(String tier) {
        return headings.stream().collect(Collectors.toMap(Heading::code,
                heading -> tier.equals("office") || heading.compiled() == null ? heading.opening() : heading.compiled(),
                (a, b) -> a, LinkedHashMap::new));
    }

    /** The first place in a text that stands for nothing, or null. */
    @Nullable String unknown(String text) {
        return QuarterlyFill.places(text).stream().filter(place -> !PLACES.contains(place) && !numbers.containsKey(place)).findFirst().orElse(null);
    }

    private void check(Heading heading) {
        boolean known = numbers.keySet().containsAll(heading.numbers());
        boolean fits = Stream.of(heading.opening(), heading.compiled() == null ? "" : heading.compiled()).allMatch(text -> unknown(text) == null);
        if (!known || !fits) {
            throw new IllegalStateException("reports/quarterly.yaml: " + heading.code());
        }
    }
}
