package id.pulih.outcomes;

import java.util.List;

/** The three independent verdicts on one episode (K10), in the JSON shape of the public API, with their clauses. */
public record Outcome(
        UrineVerdict urine,
        QualityOfLifeVerdict qualityOfLife,
        ImprovementVerdict improvement,
        List<Citation> citations) {}
