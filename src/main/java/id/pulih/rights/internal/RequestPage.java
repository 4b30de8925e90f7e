package id.pulih.rights.internal;

import id.pulih.clients.Consents;
import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request with its steps and what the asker may do now.
 *
 * @param article the clause the hours come from
 * @param said    null for those who see case number and hours only, and when the key was destroyed
 * @param consents those that a withdrawal may name
 * @param may     the act that is open to the asker
 * @param problem what refused the act just tried; null when nothing did
 */
public record RequestPage(RequestLine line, String article, @Nullable Said said, boolean own, May may, List<Consents.Holding> consents, Form form,
        @Nullable ProblemShown problem) {

    /** What the asker may do. */
    public record May(boolean take, boolean decide, boolean answer, boolean carryOut) {}

    /** A refusal as it is shown above the form. */
    public record ProblemShown(String key, Object[] args) {}

    public Request request() {
        return line.request();
    }

    public Request.Received received() {
        return line.request().received();
    }

    public List<String> decisions() {
        return codes(Decision.values());
    }

    public List<String> grounds() {
        return codes(Ground.values());
    }

    /** The reason given with a step, for those who may read it. */
    public @Nullable String reason(Step step) {
        return said == null ? null : said.reasons().get(step.id());
    }

    public Instant dueAt() {
        return received().dueAt();
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
