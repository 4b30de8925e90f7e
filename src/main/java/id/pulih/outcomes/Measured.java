package id.pulih.outcomes;

import id.pulih.instruments.UrineResult;
import id.pulih.instruments.WhoqolScores;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The measurements an outcome rests on: of each kind the newest that no correction has replaced; null where none is. */
public record Measured(@Nullable Form initial, @Nullable Form last, @Nullable Urine urine) {

    /** One WHOQOL-BREF and its day. */
    public record Form(LocalDate takenOn, WhoqolScores scores) {}

    /** One urine test and its day. */
    public record Urine(LocalDate takenOn, UrineResult result) {}

    /** @param threshold the lowest 0-100 score of class {@code baik} */
    public Outcome outcome(int threshold) {
        return Verdicts.of(
                initial == null ? null : initial.scores(),
                last == null ? null : last.scores(),
                urine == null ? null : urine.result(),
                threshold);
    }
}
