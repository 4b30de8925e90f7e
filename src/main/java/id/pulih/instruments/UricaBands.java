package id.pulih.instruments;

import java.math.BigDecimal;

/** The highest readiness still called precontemplation and contemplation (8 and 11 as shipped); above is action. */
public record UricaBands(BigDecimal precontemplationUpTo, BigDecimal contemplationUpTo) {

    /** Reads the stage from the exact readiness: 11.004 is shown as 11.00 and is action all the same. */
    UricaStage stageOf(Fraction readiness) {
        if (readiness.compareTo(Fraction.of(precontemplationUpTo)) <= 0) {
            return UricaStage.PRECONTEMPLATION;
        }
        return readiness.compareTo(Fraction.of(contemplationUpTo)) <= 0 ? UricaStage.CONTEMPLATION : UricaStage.ACTION;
    }
}
