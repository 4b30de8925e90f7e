package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.relapse.RelapsePolicy;
import id.pulih.relapse.Response;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page of one action; opening it is a reading on record. It joins the caller's work. */
@Component
class ActionViews {

    private final Audit audit;
    private final ActionFacts facts;
    private final OpenActions open;
    private final EventWrites writes;
    private final EventForms forms;
    private final Pages pages;

    ActionViews(Audit audit, ActionFacts facts, OpenActions open, EventWrites writes, EventForms forms, Pages pages) {
        this.audit = audit;
        this.facts = facts;
        this.open = open;
        this.writes = writes;
        this.forms = forms;
        this.pages = pages;
    }

    ActionPage page(Asker asker, Episode episode, UUID eventId, UUID actionId) {
        Event event = facts.event(asker, episode, eventId);
        Action action = facts.action(asker, episode, event, actionId);
        LocalDate today = writes.today(asker);
        Ui ui = pages.ui();
        List<Option> options = options(asker, episode, event, action, ui);
        audit.record(asker, "relapse-read", "relapse-action", actionId, "");
        boolean present = open.present(asker, episode, event).stream().anyMatch(each -> each.id().equals(actionId));
        return new ActionPage(forms.heading(asker, episode), eventId, action, EventViews.state(action, today), event.usedOn(),
                new EventForms.Tried(blankAnswer(today, options), null), new EventForms.Tried(blankOwner(action), null), options,
                facts.needed(action.kind()), RelapsePolicy.mayWaive(asker, episode.office(), action.kind()),
                choices(asker, episode, event, action), event.open() && action.open() && present);
    }

    private ActionPage.Choices choices(Asker asker, Episode episode, Event event, Action action) {
        List<String> roles = Arrays.stream(OwnerStore.Role.values())
                .filter(role -> role != OwnerStore.Role.AGENT || episode.agent() != null).map(Coded::code).toList();
        List<Option> people = facts.colleagues(episode.office(), writes.today(asker)).stream()
                .map(each -> new Option(each.id().toString(), each.name())).toList();
        return new ActionPage.Choices(roles, people, draftUrl(asker, episode, event, action), factUrl(episode, action));
    }

    private @Nullable String draftUrl(Asker asker, Episode episode, Event event, Action action) {
        if (action.kind().isReferral()) {
            return facts.waiting(asker, episode, event, action.kind()).map(each -> "/rujukan/" + each.id()).orElse("/episode/" + episode.id() + "/rujukan/baru");
        }
        return action.kind() != Response.URINE || episode.endedOn() != null ? null : "/episode/" + episode.id() + "/urin/baru";
    }

    private static @Nullable String factUrl(Episode episode, Action action) {
        Action.Result result = action.result();
        if (result == null || result.factKind() == null) {
            return null;
        }
        return result.factKind().equals("referral") ? "/rujukan/" + result.fact() : "/episode/" + episode.id() + "/urin/" + result.fact();
    }

    private List<Option> options(Asker asker, Episode episode, Event event, Action action, Ui ui) {
        if (action.kind() == Response.URINE) {
            return facts.tests(episode, event).stream()
                    .map(each -> new Option(each.id().toString(), ui.date(each.takenOn()) + " · " + ui.t("instruments.overall." + each.overall())))
                    .toList();
        }
        return !action.kind().isReferral() ? List.of() : facts.referrals(asker, episode, action.kind()).stream()
                .map(each -> new Option(each.id().toString(), (each.resourceName() == null ? "" : each.resourceName() + " · ") + ui.date(each.since())))
                .toList();
    }

    /** Opens with what is likely: done today, by the only test or referral there is. */
    private static Form blankAnswer(LocalDate today, List<Option> options) {
        var values = new HashMap<>(Map.of("id", Ids.next().toString(), "answer", "done", "onDay", Dates.typed(today)));
        if (options.size() == 1) {
            values.put("fact", options.getFirst().value());
        }
        return Form.of(values);
    }

    private static Form blankOwner(Action action) {
        return Form.of(Map.of("id", Ids.next().toString(), "version", String.valueOf(action.owners()), "role", action.owner()));
    }

    ActionPage answered(ActionPage page, EventForms.Tried tried) {
        return new ActionPage(page.heading(), page.event(), page.action(), page.state(), page.usedOn(), tried, page.owner(), page.facts(),
                page.needsFact(), page.mayWaive(), page.choices(), page.writable());
    }

    ActionPage assigned(ActionPage page, EventForms.Tried tried) {
        return new ActionPage(page.heading(), page.event(), page.action(), page.state(), page.usedOn(), page.answer(), tried, page.facts(),
                page.needsFact(), page.mayWaive(), page.choices(), page.writable());
    }
}
