package id.pulih.field.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that waits, beside what was recorded under the same id.
 *
 * @param columns    the versions, the first received first; the last is the one to decide about when it is the only that waits
 * @param askReason  whether accepting corrects what is on record, which needs a reason
 * @param askTime    whether the office must say when it was, because the telephone's clock cannot have been right
 * @param hindrance  why it cannot be accepted as it is: episode-ended, unknown-form or erased; null when it can
 */
public record FactPage(UUID id, String who, String episodeUrl, String kind, String why, List<Column> columns, List<Row> rows, boolean askReason,
        boolean askTime, @Nullable String hindrance, Form form, @Nullable Decided decided, @Nullable ProblemException refusal) {

    /** One version: who sent it with what, when by the telephone's clock and when it came. */
    public record Column(String title, boolean subject, String agent, String phone, String clock, String received) {}

    /** One field in all versions. */
    public record Row(String label, List<String> values, boolean differs) {}

    public record Decided(String what, String by, String at, String word) {}

    public String url() {
        return "/kotak-masuk/" + id;
    }
}
