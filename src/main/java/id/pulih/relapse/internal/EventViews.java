package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.offices.OfficeRules;
import id.pulih.relapse.Grade;
import id.pulih.relapse.internal.EventPage.ActionLine;
import id.pulih.relapse.internal.EventPage.Cited;
import id.pulih.relapse.internal.EventPage.Programme;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of one event; opening it is a reading on record. It joins the caller's work. */
@Component
class EventViews {

    private final Audit audit;
    private final EventQueries queries;
    private final Uses uses;
    private final Around around;
    private final OfficeRules rules;
    private final EventForms forms;

    EventViews(Audit audit, EventQueries queries, Uses uses, Around around, OfficeRules rules, EventForms forms) {
        this.audit = audit;
        this.queries = queries;
        this.uses = uses;
        this.around = around;
        this.rules = rules;
        this.forms = forms;
    }

    EventPage page(Asker asker, Episode episode, UUID eventId) {
        Event event = queries.get(asker, episode, eventId);
        LocalDate today = around.today(asker);
        List<Graded> gradings = queries.gradings(asker, episode, eventId);
        Graded holds = gradings.isEmpty() ? null : gradings.getLast();
        List<Action> actions = queries.actions(asker, episode, eventId);
        List<Event> others = uses.together(asker, event, queries.all(asker, episode));
        EventForms.Heading heading = forms.heading(asker, episode);
        audit.record(asker, "relapse-read", "relapse-event", eventId, "");
        return new EventPage(heading, event, gradings, cited(holds),
                actions.stream().filter(each -> holds != null && each.grading().equals(holds.id()))
                        .map(each -> new ActionLine(each, state(each, today), heading.event(eventId) + "/tindakan/" + each.id())).toList(),
                actions.stream().filter(each -> holds != null && !each.grading().equals(holds.id()) && replaced(each, actions, holds)).toList(),
                others, upgrade(episode, event, holds, others, today), around.referrals(asker, episode, event),
                around.village(asker, episode), programme(asker, episode, event, holds, today), event.open());
    }

    private @Nullable Cited cited(@Nullable Graded holds) {
        return holds == null ? null : new Cited(rules.citation(holds.because().rule()), rules.citation(holds.grade().actionsRule()));
    }

    static String state(Action action, LocalDate today) {
        return action.result() != null ? action.result().kind() : action.late(today) ? "late" : "open";
    }

    /** Everything of earlier gradings but what the present one asks for again. */
    private static boolean replaced(Action earlier, List<Action> all, Graded holds) {
        return all.stream().noneMatch(each -> each.grading().equals(holds.id()) && each.kind() == earlier.kind());
    }

    private boolean upgrade(Episode episode, Event event, @Nullable Graded holds, List<Event> others, LocalDate today) {
        return event.open() && holds != null && holds.grade() == Grade.SLIP && holds.counted() < 1 + others.size()
                && 1 + others.size() >= rules.integer(episode.office(), RuleIds.RELAPSE_LAPSE_FROM_USES, today);
    }

    private Programme programme(Asker asker, Episode episode, Event event, @Nullable Graded holds, LocalDate today) {
        if (holds == null || holds.grade() == Grade.SLIP) {
            return new Programme("", null, null, null);
        }
        if (holds.grade() == Grade.LAPSE) {
            return new Programme("", null, null, rules.citation(RuleIds.RELAPSE_LAPSE_KEEPS_ACTIVE));
        }
        EventPage.Done done = around.confirmed(asker, event);
        boolean decidable = done == null && event.open() && episode.endedOn() == null;
        return new Programme(decidable ? around.step(episode, today) : "", done, rules.citation(RuleIds.RELAPSE_RELAPSE_STATUS), null);
    }
}
