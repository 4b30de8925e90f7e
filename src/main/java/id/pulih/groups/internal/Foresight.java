package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.EventRules;
import id.pulih.groups.EventRules.Finding;
import id.pulih.groups.EventRules.Leader;
import id.pulih.groups.EventRules.Limits;
import id.pulih.offices.OfficeRules;
import id.pulih.rules.Citation;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be known of an event before it takes place, each with the clause it comes from. */
@Component
class Foresight {

    private final OfficeRules rules;
    private final Events events;
    private final Candidates candidates;

    Foresight(OfficeRules rules, Events events, Candidates candidates) {
        this.rules = rules;
        this.events = events;
        this.candidates = candidates;
    }

    /** As they hold in the asker's office on a day. */
    Limits limits(Asker asker, LocalDate day) {
        UUID office = asker.office();
        return new Limits(rules.integer(office, RuleIds.GROUP_VALID_MINIMUM, day), rules.integer(office, RuleIds.GROUP_BUDGET_WARNING_BELOW, day),
                rules.integer(office, RuleIds.GROUP_MEETINGS, day), rules.integer(office, RuleIds.GROUP_COUNSELLING_MINIMUM, day),
                rules.integer(office, RuleIds.GROUP_COUNSELLING_MAXIMUM, day), rules.flag(office, RuleIds.GROUP_COUNSELLING_SIZE_IS_HARD, day));
    }

    /** @param event null while the plan is not stored */
    List<Finding> findings(Asker asker, Plan plan, @Nullable UUID event) {
        List<EventRules.Member> members = invited(asker, plan, event).stream().map(Candidate::member).toList();
        Leader leader = plan.leader().isEmpty() ? Leader.NONE : events.leading(asker, plan, event).contains(plan.leader()) ? Leader.BUSY : Leader.FREE;
        return EventRules.before(new EventRules.Event(plan.kind(), plan.budget(), leader, members), limits(asker, plan.day()));
    }

    List<FindingLine> lines(Asker asker, Plan plan, @Nullable UUID event, Ui ui) {
        List<Candidate> invited = invited(asker, plan, event);
        return findings(asker, plan, event).stream().map(finding -> line(finding, invited, ui)).toList();
    }

    List<Candidate> invited(Asker asker, Plan plan, @Nullable UUID event) {
        return candidates.some(asker, plan.audience(), plan.day(), event, plan.members());
    }

    /** R50: who may lead group counselling, in words with its source. */
    String counsellors(Ui ui) {
        Citation citation = rules.citation(RuleIds.COUNSELLOR_QUALIFIED);
        return citation.text().in(ui.locale()) + " (" + source(citation, ui) + ")";
    }

    private FindingLine line(Finding finding, List<Candidate> invited, Ui ui) {
        String who = invited.stream().filter(each -> each.episode().equals(finding.episode())).map(Candidate::who).findFirst().orElse("");
        String source = Optional.ofNullable(finding.rule()).map(rule -> source(rules.citation(rule), ui)).orElse("");
        return new FindingLine(finding.code(), ui.t("groups.finding." + finding.code(), finding.value(), finding.limit()), who, source, finding.binding());
    }

    static String source(Citation citation, Ui ui) {
        return citation.rule() + ", " + citation.document().title().in(ui.locale()) + ", " + citation.clause();
    }
}
