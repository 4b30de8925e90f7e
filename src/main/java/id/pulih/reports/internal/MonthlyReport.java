package id.pulih.reports.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The monthly report of an office with all that was done to it.
 *
 * @param wordsVersion 0 while nothing is written
 * @param words        by section, of the latest version
 * @param steps        oldest first
 */
record MonthlyReport(UUID office, UUID id, LocalDate month, int wordsVersion, Map<String, String> words, @Nullable String writer, List<Step> steps) {

    /** @param revision how often it had been signed by then, this step included @param wordsVersion the words as they were then */
    record Step(int number, MonthlyStep step, int revision, int wordsVersion, String word, UUID account, String by, String byOffice, Instant at) {}

    @Nullable MonthlyStep last() {
        return steps.isEmpty() ? null : steps.getLast().step();
    }

    /** What a form must have seen for its act to count. */
    int number() {
        return steps.size();
    }

    int revision() {
        return steps.isEmpty() ? 0 : steps.getLast().revision();
    }

    boolean editable() {
        return MonthlyStep.editable(last());
    }

    /** The signature of a revision. */
    Step signed(int revision) {
        return steps.stream().filter(each -> each.step() == MonthlyStep.SIGNED && each.revision() == revision).findFirst().orElseThrow();
    }

    boolean locked() {
        return MonthlyStep.locked(last());
    }

    /** draft, or the code of what was done last. */
    String state() {
        MonthlyStep last = last();
        return last == null ? "draft" : last.code();
    }

    Step latest(MonthlyStep step) {
        return steps.reversed().stream().filter(each -> each.step() == step).findFirst().orElseThrow();
    }
}
