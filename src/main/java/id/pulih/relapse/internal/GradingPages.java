package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks the four questions, shows what they propose and why, and lets a person decide; again when more is known. */
@RestController
class GradingPages {

    private static final String TEMPLATE = "relapse/grading.jte";

    private final Asking asking;
    private final Episodes episodes;
    private final GradingStore store;
    private final GradingViews views;
    private final EventForms forms;
    private final Pages pages;

    GradingPages(Asking asking, Episodes episodes, GradingStore store, GradingViews views, EventForms forms, Pages pages) {
        this.asking = asking;
        this.episodes = episodes;
        this.store = store;
        this.views = views;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/episode/{id}/kejadian/{event}/penilaian")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @PathVariable UUID event) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        Form blank = Form.of(Map.of("id", Ids.next().toString()));
        return forms.show(asker, TEMPLATE, tried -> {
            GradingPage page = views.of(asker, episode, event, tried, pages.ui());
            episodes.needOpen(asker, episode);
            return page;
        }, blank);
    }

    /** With the button that asks for the proposal nothing is stored yet. */
    @PostMapping("/episode/{id}/kejadian/{event}/penilaian")
    ResponseEntity<byte[]> decide(@PathVariable UUID id, @PathVariable UUID event, HttpServletRequest request) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        if (input.typed("step").equals("propose")) {
            return propose(asker, episode, event, input);
        }
        return forms.attempt(asker, TEMPLATE, input, () -> {
            store.decide(asker, id, event, input);
            return "/episode/" + id + "/kejadian/" + event;
        }, tried -> views.of(asker, episode, event, tried, pages.ui()));
    }

    private ResponseEntity<byte[]> propose(Asker asker, Episode episode, UUID event, Input input) {
        try {
            NewGrading.read(input);
            input.check();
            return forms.show(asker, TEMPLATE, tried -> views.of(asker, episode, event, tried, pages.ui()), Form.again(input));
        } catch (InvalidInput e) {
            return forms.show(asker, TEMPLATE, tried -> views.of(asker, episode, event, tried, pages.ui()), Form.again(e));
        }
    }
}
