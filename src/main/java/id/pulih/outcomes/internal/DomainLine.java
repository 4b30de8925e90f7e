package id.pulih.outcomes.internal;

import id.pulih.instruments.DomainScore;
import id.pulih.instruments.WhoqolDomain;
import id.pulih.outcomes.DomainOutcome;
import id.pulih.outcomes.Measured;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One domain with the sums its scores came from, for following the arithmetic by eye. */
public record DomainLine(String domain, @Nullable DomainScore first, @Nullable DomainScore last, DomainOutcome outcome) {

    static List<DomainLine> of(Measured measured, Map<WhoqolDomain, DomainOutcome> outcomes) {
        return outcomes.entrySet().stream()
                .map(each -> new DomainLine(each.getKey().code(), score(measured.initial(), each.getKey()),
                        score(measured.last(), each.getKey()), each.getValue()))
                .toList();
    }

    private static @Nullable DomainScore score(Measured.@Nullable Form form, WhoqolDomain domain) {
        return form == null ? null : form.scores().domains().get(domain);
    }

    /** The ratio as a reduced fraction, for example 13/56; empty when there is none. */
    public String fraction() {
        return Objects.toString(outcome.exactRatio(), "");
    }
}
