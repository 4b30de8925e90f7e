package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.groups.EventKind;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Planning an event and changing the plan. Two changes at once: the second sees both and decides. */
@RestController
class PlanPages {

    private static final String FORM = "groups/plan.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Events events;
    private final PlanForms forms;
    private final PlanStore store;

    PlanPages(Asking asking, Pages pages, Work work, Events events, PlanForms forms, PlanStore store) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.events = events;
        this.forms = forms;
        this.store = store;
    }

    @GetMapping("/kelompok/baru")
    ResponseEntity<byte[]> form(@RequestParam(defaultValue = "") String jenis) {
        Asker asker = asking.now();
        return Coded.find(EventKind.class, jenis)
                .map(kind -> work.read(asker.own("care"), () -> pages.show(FORM, forms.fresh(asker, kind, pages.ui()))))
                .orElseGet(() -> pages.show("groups/kinds.jte", EventKind.values()));
    }

    @PostMapping("/kelompok/baru")
    ResponseEntity<byte[]> open(HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        EventKind kind = Coded.find(EventKind.class, input.typed("kind")).orElse(EventKind.GROUP_MEETING);
        try {
            UUID id = work.write(asker.own("care"), () -> {
                input.needCode("kind", EventKind.class);
                UUID event = input.needId("id");
                Plan plan = forms.read(asker, kind, null, List.of(), input);
                input.check();
                store.open(asker, event, plan, input);
                return event;
            });
            return pages.to("/kelompok/" + id);
        } catch (InvalidInput e) {
            return pages.again(FORM, work.read(asker.own("care"), () -> forms.fresh(asker, kind, pages.ui()).with(Form.again(e), null, List.of())));
        } catch (ProblemException e) {
            return refused(e, work.read(asker.own("care"), () -> forms.fresh(asker, kind, pages.ui()).with(Resending.again(input, e), e, List.of())));
        }
    }

    @GetMapping("/kelompok/{id}/ubah")
    ResponseEntity<byte[]> again(@PathVariable UUID id) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> {
            Event event = events.get(asker, id);
            if (!event.open()) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            return pages.show(FORM, forms.again(asker, event, events.plan(asker, event), pages.ui()));
        });
    }

    @PostMapping("/kelompok/{id}/ubah")
    ResponseEntity<byte[]> change(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("care"), () -> {
                Plan plan = read(asker, id, input);
                store.change(asker, id, plan, input.needInteger("version", 1, Integer.MAX_VALUE));
            });
            return pages.to("/kelompok/" + id);
        } catch (InvalidInput e) {
            return pages.again(FORM, stored(asker, id).with(Form.again(e), null, List.of()));
        } catch (ProblemException e) {
            return e.problem() == Problem.NOT_FOUND ? refuse(e) : refused(e, after(asker, id, input, e));
        }
    }

    private static ResponseEntity<byte[]> refuse(ProblemException e) {
        throw e;
    }

    private Plan read(Asker asker, UUID id, Input input) {
        Event event = events.get(asker, id);
        Plan plan = forms.read(asker, event.kind(), event, events.plan(asker, event).members(), input);
        input.needInteger("version", 1, Integer.MAX_VALUE);
        input.check();
        return plan;
    }

    private PlanPage stored(Asker asker, UUID id) {
        return work.read(asker.own("care"), () -> {
            Event event = events.get(asker, id);
            return forms.again(asker, event, events.plan(asker, event), pages.ui());
        });
    }

    /** A stale save shows both; saving the page again stores it over what is there now. */
    private PlanPage after(Asker asker, UUID id, Input input, ProblemException e) {
        PlanPage page = stored(asker, id);
        if (e.problem() != Problem.STALE_VERSION) {
            return page.with(Form.again(input), e, List.of());
        }
        return work.read(asker.own("care"), () -> {
            Event event = events.get(asker, id);
            Plan yours = read(asker, id, input);
            Input again = input.with(Map.of("version", String.valueOf(event.plan())));
            return page.with(Form.again(again), e, forms.between(asker, yours, events.plan(asker, event), pages.ui()));
        });
    }

    private ResponseEntity<byte[]> refused(ProblemException e, PlanPage page) {
        return pages.show(HttpStatus.valueOf(e.problem().status()), FORM, page);
    }

    @PostMapping("/kelompok/{id}/batal")
    ResponseEntity<byte[]> cancel(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        work.read(asker.own("care"), () -> events.get(asker, id));
        try {
            String reason = input.needText("reason", 300);
            int version = input.needInteger("version", 1, Integer.MAX_VALUE);
            input.check();
            work.write(asker.own("care"), () -> store.cancel(asker, id, reason, version));
            return pages.to("/kelompok/" + id);
        } catch (InvalidInput e) {
            return pages.again("groups/cancel.jte", new CancelPage(id, Form.again(e)));
        }
    }

    @GetMapping("/kelompok/{id}/batal")
    ResponseEntity<byte[]> cancelling(@PathVariable UUID id) {
        Asker asker = asking.now();
        int version = work.read(asker.own("care"), () -> events.get(asker, id).version());
        return pages.show("groups/cancel.jte", new CancelPage(id, Form.of(Map.of("version", String.valueOf(version)))));
    }
}
