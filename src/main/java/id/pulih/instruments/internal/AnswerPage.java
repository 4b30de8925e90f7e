package id.pulih.instruments.internal;

import id.pulih.instruments.Instrument;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The entry page of a questionnaire, new or as a correction.
 *
 * @param scores    what the answers so far give; null before anything was scored
 * @param corrected the form being corrected; null for a new one
 * @param problem   why the last attempt was refused although every field was right
 */
public record AnswerPage(
        Heading heading, Instrument instrument, Form form, List<Row> rows, @Nullable ScoreView scores,
        @Nullable UUID corrected, @Nullable ProblemException problem) {

    public static final List<String> REASONS = List.of("refused", "not-understood", "not-applicable", "other");

    /**
     * One question.
     *
     * @param title  the imported wording, else the facet's name, else null
     * @param scale  what the options grade: a word of ours, never the instrument's
     * @param asking whether to ask why it was not answered
     */
    public record Row(int number, @Nullable String title, String scale, boolean asking) {

        public String field() {
            return "answers." + number;
        }

        public String reason() {
            return "missingReasons." + number;
        }
    }

    public String action() {
        return heading.home() + (corrected == null ? "/" + instrument.page() + "/baru" : "/pengukuran/" + corrected + "/koreksi");
    }

    public String preview() {
        return heading.home() + "/" + instrument.page() + "/skor";
    }

    public boolean whoqol() {
        return instrument == Instrument.WHOQOL_BREF;
    }

    public List<String> moments() {
        return List.of("initial", "interim", "final");
    }

    /** Reversed items that came with an earlier form and belong to no version: kept through the correction. */
    public List<String> reversedItems() {
        return form.input().at("preReversedItems").members();
    }
}
