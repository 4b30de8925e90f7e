package id.pulih.reports.internal;

import id.pulih.indicators.Indicator;
import id.pulih.indicators.Indicator.Term;
import id.pulih.indicators.Indicators;
import id.pulih.indicators.Measure;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number of the report: one measure of the figures, or an indicator of the catalogue, so that both say the same.
 *
 * @param name stands for it in texts and addresses
 * @param of   what it is a share of; empty for a count
 * @param less taken off where offices are added up, null for nothing
 */
public record QuarterlyBound(String name, List<Term> value, List<Term> of, @Nullable Term less) {

    /**
     * As it stands in the file.
     *
     * @param which of an indicator with bounds, best or tested; null for the worst case
     */
    record Line(String name, @Nullable String measure, @Nullable String of, @Nullable String less, @Nullable String indicator, @Nullable String which) {}

    static QuarterlyBound of(Line line, Indicators catalogue) {
        if (line.indicator() == null) {
            return new QuarterlyBound(line.name(), List.of(term(Objects.requireNonNull(line.measure()))), line.of() == null ? List.of() : List.of(term(line.of())),
                    line.less() == null ? null : term(line.less()));
        }
        Indicator indicator = catalogue.of(line.indicator());
        List<Term> value = "best".equals(line.which()) ? Objects.requireNonNull(indicator.best()) : indicator.numerator();
        List<Term> of = "tested".equals(line.which()) ? Objects.requireNonNull(indicator.tested()) : indicator.denominator();
        return new QuarterlyBound(line.name(), value, of, null);
    }

    private static Term term(String measure) {
        return new Term(Stream.of(Measure.values()).filter(each -> each.code().equals(measure)).findFirst()
                .orElseThrow(() -> new IllegalStateException("reports/quarterly.yaml: " + measure)), 1);
    }

    public boolean isShare() {
        return !of.isEmpty();
    }

    /** Of every list that counts for it. */
    List<String> measures() {
        return Stream.concat(value.stream(), of.stream()).map(each -> each.measure().code()).distinct().toList();
    }

    /** @param added whether the counts are of several offices */
    QuarterlyNumber in(Function<String, Long> counts, boolean added) {
        long taken = added && less != null ? sum(List.of(less), counts) : 0;
        return new QuarterlyNumber(name, sum(value, counts) - taken, isShare() ? sum(of, counts) : null);
    }

    static long sum(List<Term> terms, Function<String, Long> counts) {
        return terms.stream().mapToLong(each -> each.sign() * counts.apply(each.measure().code())).sum();
    }
}
