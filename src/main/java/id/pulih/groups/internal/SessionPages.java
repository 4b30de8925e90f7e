package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Audit;
import id.pulih.groups.internal.SessionViews.Refused;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a counselling session, and what was said in it. */
@RestController
class SessionPages {

    private static final String FORM = "groups/session.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Audit audit;
    private final Sessions sessions;
    private final SessionViews views;

    SessionPages(Asking asking, Pages pages, Work work, Audit audit, Sessions sessions, SessionViews views) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.audit = audit;
        this.sessions = sessions;
        this.views = views;
    }

    @GetMapping("/kelompok/{id}/sesi")
    ResponseEntity<byte[]> open(@PathVariable UUID id) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            SessionPage page = views.page(asker, id, Refused.nothing(), pages.ui());
            audit.record(asker, "group-read", "group-event", id, "session");
            return pages.show(FORM, page);
        });
    }

    @PostMapping("/kelompok/{id}/sesi")
    ResponseEntity<byte[]> save(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            Session session = Session.read(input);
            int basedOn = input.needInteger("version", 0, Integer.MAX_VALUE);
            input.check();
            work.write(asker.own("care"), () -> sessions.save(asker, views.counselling(asker, id), session, basedOn));
            return pages.to("/kelompok/" + id + "/sesi");
        } catch (InvalidInput e) {
            return pages.again(FORM, page(asker, id, Form.again(e), null, List.of()));
        } catch (ProblemException e) {
            return refused(asker, id, input, e);
        }
    }

    private ResponseEntity<byte[]> refused(Asker asker, UUID id, Input input, ProblemException e) {
        if (e.problem() == Problem.NOT_FOUND) {
            throw e;
        }
        Input again = input;
        List<Difference> both = List.of();
        if (e.problem() == Problem.STALE_VERSION) {
            Event event = work.read(asker.own("care"), () -> views.counselling(asker, id));
            both = Difference.between(shown(Session.read(input)), shown(work.read(asker.own("care"), () -> sessions.of(asker, event))),
                    field -> pages.ui().t("groups." + field));
            again = input.with(Map.of("version", String.valueOf(event.session())));
        }
        return pages.show(HttpStatus.valueOf(e.problem().status()), FORM, page(asker, id, Form.again(again), e, both));
    }

    private Map<String, String> shown(Session session) {
        Ui ui = pages.ui();
        var values = new HashMap<>(session.values());
        values.put("prayer", ui.t(session.prayer() ? "groups.yes" : "groups.no"));
        values.put("tag", session.tag() == null ? "" : session.tag().words(ui));
        return new java.util.TreeMap<>(values);
    }

    @PostMapping("/kelompok/{id}/langkah")
    ResponseEntity<byte[]> step(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            int step = input.needInteger("step", 0, 50);
            input.check();
            work.write(asker.own("care"), () -> sessions.go(asker, views.counselling(asker, id), step));
            return pages.to("/kelompok/" + id + "/sesi");
        } catch (InvalidInput e) {
            return pages.again(FORM, page(asker, id, Form.again(e), null, List.of()));
        } catch (ProblemException e) {
            return refused(asker, id, input, e);
        }
    }

    private SessionPage page(Asker asker, UUID id, Form typed, @Nullable ProblemException why, List<Difference> both) {
        return work.read(asker.own("care"), () -> views.page(asker, id, new Refused(typed, why, both), pages.ui()));
    }
}
