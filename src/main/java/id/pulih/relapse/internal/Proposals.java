package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.offices.OfficeRules;
import id.pulih.relapse.Answers;
import id.pulih.relapse.Grading;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposes a grade by the rules of the asker's office and the uses the programme knows of. */
@Component
class Proposals {

    private final OfficeRules rules;
    private final Uses uses;

    Proposals(OfficeRules rules, Uses uses) {
        this.rules = rules;
        this.uses = uses;
    }

    /** @param counted uses in the span, this one included */
    record Proposed(Grading.Proposal proposal, int counted) {}

    Proposed of(Asker asker, Event event, List<Event> all, Answers answers, LocalDate today) {
        int counted = 1 + uses.together(asker, event, all).size();
        var limits = new Grading.Limits(rules.integer(asker.office(), RuleIds.RELAPSE_LAPSE_FROM_USES, today),
                rules.integer(asker.office(), RuleIds.RELAPSE_SIGNS_FOR_RELAPSE, today));
        return new Proposed(Grading.propose(answers, counted, limits), counted);
    }
}
