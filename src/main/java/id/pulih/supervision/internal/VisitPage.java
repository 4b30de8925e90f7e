package id.pulih.supervision.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One visit with what was found.
 *
 * @param findUrl where a finding is added; null for who may not
 * @param correctUrl where the visit is corrected; null for who may not
 * @param past what was corrected, newest first; empty while nothing was
 * @param problem why a finding could not be closed
 */
public record VisitPage(String url, String kind, String office, List<Fact> facts, String summary, List<Line> findings, @Nullable String findUrl,
        @Nullable String correctUrl, List<Correction> past, @Nullable ProblemException problem) {

    /** @param changes yours is what it became, stored what it was */
    public record Correction(String title, String who, String reason, List<Difference> changes) {}

    public record Fact(String label, String value) {}

    /**
     * @param needed     what the data must show, in words; empty when evidence closes it
     * @param now        what they show now, in words
     * @param dataUrl    where the data are asked to close it; null when they do not decide or do not suffice yet
     * @param evidenceUrl where evidence is named; null for the owner and where the data decide
     * @param closed     how and when it was closed, in words; empty while open
     */
    public record Line(String purpose, String text, String action, String owner, String due, String state, String tone, String needed, String now,
            @Nullable String dataUrl, @Nullable String evidenceUrl, String closed) {}
}
