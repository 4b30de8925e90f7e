package id.pulih.outcomes.internal;

import id.pulih.outcomes.Measured;
import id.pulih.outcomes.Outcome;
import id.pulih.outcomes.Reason;
import id.pulih.rules.Citation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on one episode with everything they were made from.
 *
 * @param clauses   of urine, quality of life and improvement, in this order
 * @param changed   whether a correction after completion made other verdicts of it than those kept that day
 * @param mayRecord whether the reader can enter what is missing
 */
public record OutcomePage(UUID episode, String caseNumber, Outcome outcome, Measured measured, List<DomainLine> domains,
        List<Citation> clauses, boolean changed, boolean mayRecord, boolean mayClose) {

    /** Where to enter what is missing. */
    public String remedy(Reason reason) {
        return "/episode/" + episode + switch (reason) {
            case NO_FINAL_TEST, FINAL_TEST_INVALID -> "/urin/baru";
            case NO_INITIAL_SCORE, NO_FINAL_SCORE, DOMAIN_NOT_SCORED, METHODS_DIFFER -> "/whoqol/baru";
        };
    }

    public Card urine() {
        return new Card("urine", outcome.urine().verdict().code(), outcome.urine().reason(), clauses.get(0));
    }

    public Card quality() {
        return new Card("quality", outcome.qualityOfLife().verdict().code(), outcome.qualityOfLife().reason(), clauses.get(1));
    }

    public Card improvement() {
        return new Card("improvement", outcome.improvement().verdict().code(), outcome.improvement().reason(), clauses.get(2));
    }

    /** One verdict: its word, why there is none, and the clause it rests on. */
    public record Card(String name, String verdict, @Nullable Reason reason, Citation clause) {

        public String title() {
            return "outcomes." + name;
        }

        public String word() {
            return "outcomes.verdict." + verdict;
        }

        /** How the word is coloured; the word itself says it too. */
        public String tone() {
            return switch (verdict) {
                case "pulih", "baik", "meningkat" -> "good";
                case "belum-dinilai" -> "";
                default -> "warn";
            };
        }
    }
}
