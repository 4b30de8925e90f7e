package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Ui;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Concludes an event from what a form sends. Joins the caller's transaction. */
@Component
class Attending {

    private final Events events;
    private final AttendanceForms forms;
    private final Foresight foresight;
    private final Conclusions conclusions;
    private final ConclusionStore store;
    private final Sessions sessions;

    Attending(Events events, AttendanceForms forms, Foresight foresight, Conclusions conclusions, ConclusionStore store, Sessions sessions) {
        this.events = events;
        this.forms = forms;
        this.foresight = foresight;
        this.conclusions = conclusions;
        this.store = store;
        this.sessions = sessions;
    }

    AttendancePage open(Asker asker, UUID id, Ui ui) {
        Event event = held(asker, id);
        return forms.open(asker, event, events.plan(asker, event), ui);
    }

    AttendancePage around(Asker asker, UUID id, Form form, Ui ui) {
        Event event = events.get(asker, id);
        return forms.page(asker, event, events.plan(asker, event), form, ui);
    }

    Input withOneMore(Input input) {
        return forms.withOneMore(input);
    }

    int version(Asker asker, UUID id) {
        return events.get(asker, id).version();
    }

    List<Difference> between(Asker asker, UUID id, Input input, Ui ui) {
        Event event = events.get(asker, id);
        Plan plan = events.plan(asker, event);
        return forms.between(asker, event, plan, forms.read(asker, event, plan, input), ui);
    }

    /** @throws ProblemException already-done when it was cancelled, group-not-ready, group-size, stale-version */
    void conclude(Asker asker, UUID id, Input input) {
        UUID sent = input.needId("id");
        int basedOn = input.needInteger("version", 1, Integer.MAX_VALUE);
        Event event = events.get(asker, id);
        if (input.errors().isEmpty() && !store.first(asker, sent, id, input)) {
            return;
        }
        need(event);
        Plan plan = events.plan(asker, event);
        Conclusion conclusion = forms.read(asker, event, plan, input);
        input.check();
        if (event.kind().counselling() && !sessions.ready(asker, event)) {
            throw ProblemException.of(Problem.GROUP_NOT_READY);
        }
        store.conclude(asker, event, foresight.limits(asker, conclusion.day()),
                new ConclusionStore.Sent(basedOn, conclusion, conclusions.of(asker, event).orElse(null)));
    }

    private Event held(Asker asker, UUID id) {
        return need(events.get(asker, id));
    }

    private static Event need(Event event) {
        if (event.cancelled()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        return event;
    }
}
