package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.ui.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One action of an event: who is to do it, and how it was answered. */
@RestController
class ActionPages {

    private static final String TEMPLATE = "relapse/action.jte";

    private final Asking asking;
    private final Episodes episodes;
    private final ActionStore store;
    private final OwnerStore owners;
    private final ActionViews views;
    private final EventForms forms;

    ActionPages(Asking asking, Episodes episodes, ActionStore store, OwnerStore owners, ActionViews views, EventForms forms) {
        this.asking = asking;
        this.episodes = episodes;
        this.store = store;
        this.owners = owners;
        this.views = views;
        this.forms = forms;
    }

    @GetMapping("/episode/{id}/kejadian/{event}/tindakan/{action}")
    ResponseEntity<byte[]> show(@PathVariable UUID id, @PathVariable UUID event, @PathVariable UUID action) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        return forms.show(asker, TEMPLATE, tried -> views.page(asker, episode, event, action), Form.empty());
    }

    @PostMapping("/episode/{id}/kejadian/{event}/tindakan/{action}")
    ResponseEntity<byte[]> answer(@PathVariable UUID id, @PathVariable UUID event, @PathVariable UUID action, HttpServletRequest request) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        return forms.attempt(asker, TEMPLATE, input, () -> {
            store.answer(asker, id, event, action, input);
            return back(id, event);
        }, tried -> views.answered(views.page(asker, episode, event, action), tried));
    }

    @PostMapping("/episode/{id}/kejadian/{event}/tindakan/{action}/penanggung-jawab")
    ResponseEntity<byte[]> assign(@PathVariable UUID id, @PathVariable UUID event, @PathVariable UUID action, HttpServletRequest request) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        return forms.attempt(asker, TEMPLATE, input, () -> {
            owners.assign(asker, id, event, action, input);
            return back(id, event);
        }, tried -> views.assigned(views.page(asker, episode, event, action), tried));
    }

    private static String back(UUID episode, UUID event) {
        return "/episode/" + episode + "/kejadian/" + event;
    }
}
