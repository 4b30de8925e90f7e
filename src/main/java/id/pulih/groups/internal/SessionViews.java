package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.internal.SessionPage.ContractLine;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a counselling session into words, with the contract of everybody who takes part. Joins the caller's transaction. */
@Component
class SessionViews {

    private final Events events;
    private final Sessions sessions;
    private final Participants participants;
    private final Contracts contracts;

    SessionViews(Events events, Sessions sessions, Participants participants, Contracts contracts) {
        this.events = events;
        this.sessions = sessions;
        this.participants = participants;
        this.contracts = contracts;
    }

    /** Only counselling has sessions. @throws ProblemException not-found */
    Event counselling(Asker asker, UUID id) {
        Event event = events.get(asker, id);
        if (!event.kind().counselling()) {
            throw ProblemException.notFound().get();
        }
        return event;
    }

    /** @param again what was refused, and why */
    SessionPage page(Asker asker, UUID id, Refused again, Ui ui) {
        Event event = counselling(asker, id);
        Plan plan = events.plan(asker, event);
        return new SessionPage(id, plan.theme(), event.open(), sessions.step(asker, event).orElse(0), sessions.run(asker, event).orElse(null),
                form(asker, event, again.typed()), again.why(), again.both(), lines(asker, event, plan, ui));
    }

    record Refused(@Nullable Form typed, @Nullable ProblemException why, List<Difference> both) {

        static Refused nothing() {
            return new Refused(null, null, List.of());
        }
    }

    /** What was typed; a step that was refused typed nothing of the session. */
    private Form form(Asker asker, Event event, @Nullable Form typed) {
        if (typed != null && typed.input().sent("version")) {
            return typed;
        }
        Map<String, String> values = sessions.of(asker, event).values();
        values.put("version", String.valueOf(event.session()));
        return new Form(Input.of(values), typed == null ? List.of() : typed.errors());
    }

    private List<ContractLine> lines(Asker asker, Event event, Plan plan, Ui ui) {
        Map<UUID, String> ways = contracts.ways(asker, event.id());
        return participants.bound(asker, event, plan).stream().sorted(Comparator.comparing(Candidate::alias))
                .map(each -> line(event, each, ways.get(each.episode()), ui)).toList();
    }

    /** Until when one may be signed is the contract's own rule: it may still be signed after the conclusion (S001 step 4). */
    private static ContractLine line(Event event, Candidate each, @Nullable String way, Ui ui) {
        String url = "/kelompok/" + event.id() + "/kontrak/" + each.episode();
        String closed = each.restricted() ? ui.t("groups.finding.restricted") : way == null && each.ended() ? ui.t("groups.finding.ended") : "";
        boolean reached = closed.isEmpty() && (way != null || !event.cancelled());
        return new ContractLine(each.who(), ui.t("groups.contract-state." + (way == null ? "none" : way)), way != null, closed, reached ? url : null);
    }
}
