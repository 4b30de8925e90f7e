package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of requests by hours left, and the steps of one. */
@RestController
class RequestPages {

    private static final String TEMPLATE = "rights/request.jte";

    private final Pages pages;
    private final Asking asking;
    private final RequestViews views;
    private final RequestStore store;
    private final RequestRows rows;

    RequestPages(Pages pages, Asking asking, RequestViews views, RequestStore store, RequestRows rows) {
        this.pages = pages;
        this.asking = asking;
        this.views = views;
        this.store = store;
        this.rows = rows;
    }

    @GetMapping("/permohonan")
    ResponseEntity<byte[]> list(@RequestParam(name = "sesudah", defaultValue = "") String waiting,
            @RequestParam(name = "dijawab-sesudah", defaultValue = "") String answered) {
        return pages.show("rights/requests.jte", views.list(asking.now(), Seek.read(waiting, Seek.Key.INSTANT_UP, Seek.Key.ID_UP),
                Seek.read(answered, Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN)));
    }

    @GetMapping("/permohonan/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, views.page(asker, id, opened(asker)));
    }

    @PostMapping("/permohonan/{id}/ambil")
    ResponseEntity<byte[]> take(@PathVariable UUID id) {
        return act(id, Input.of(Map.of()), () -> store.take(asking.now(), id));
    }

    @PostMapping("/permohonan/{id}/keputusan")
    ResponseEntity<byte[]> decide(@PathVariable UUID id, HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        return act(id, input, () -> {
            NewDecision decided = NewDecision.read(input);
            input.check();
            store.decide(asking.now(), id, decided, input);
        });
    }

    @PostMapping("/permohonan/{id}/jawaban")
    ResponseEntity<byte[]> answer(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        return act(id, input, () -> {
            LocalDate on = input.needPastDate("answeredOn", rows.today(asker));
            String how = input.needText("answer", 500);
            input.check();
            store.answer(asker, id, on, how);
        });
    }

    /** Does it and shows the request again; what is refused is told on the page, with everything typed. */
    private ResponseEntity<byte[]> act(UUID id, Input input, Runnable act) {
        Asker asker = asking.now();
        try {
            act.run();
            return pages.to("/permohonan/" + id);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, views.page(asker, id, Form.again(e)));
        } catch (ProblemException e) {
            RequestPage page = views.refused(asker, id, Form.again(input), e);
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, page);
        }
    }

    private Form opened(Asker asker) {
        return Form.of(Map.of("id", Ids.next().toString(), "answeredOn", Dates.typed(rows.today(asker))));
    }
}
