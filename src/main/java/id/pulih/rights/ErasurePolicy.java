package id.pulih.rights;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person's data may be erased now (law 27/2022 art. 43, 44): not while a programme runs, not while a class of the
 * records must still be kept, and not while a legal process needs them. What may not be erased is restricted and hidden.
 */
public final class ErasurePolicy {

    private ErasurePolicy() {}

    /**
     * What is known of the records.
     *
     * @param keptUntil the last day of the longest retention of any class; null while it has not begun to run
     */
    public record Facts(boolean programmeRuns, boolean legalHold, @Nullable LocalDate keptUntil) {}

    public static boolean mayErase(Facts facts, LocalDate today) {
        return !facts.programmeRuns() && !facts.legalHold() && facts.keptUntil() != null && facts.keptUntil().isBefore(today);
    }

    /** A code for the record of what was done and why. */
    public static String why(Facts facts, LocalDate today) {
        if (facts.programmeRuns()) {
            return "programme-runs";
        }
        if (facts.legalHold()) {
            return "legal-hold";
        }
        return mayErase(facts, today) ? "retention-ended" : "kept-until=" + (facts.keptUntil() == null ? "open" : facts.keptUntil());
    }
}
