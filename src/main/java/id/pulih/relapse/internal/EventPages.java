package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.ui.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of an event, and the two decisions that end it: about the programme, and about the event. */
@RestController
class EventPages {

    private static final String PROGRAMME = "relapse/programme.jte";
    private static final String CLOSING = "relapse/closing.jte";

    private final Asking asking;
    private final Episodes episodes;
    private final EventViews views;
    private final ProgrammeStore programmes;
    private final ClosingStore closings;
    private final EventForms forms;

    EventPages(Asking asking, Episodes episodes, EventViews views, ProgrammeStore programmes, ClosingStore closings, EventForms forms) {
        this.asking = asking;
        this.episodes = episodes;
        this.views = views;
        this.programmes = programmes;
        this.closings = closings;
        this.forms = forms;
    }

    @GetMapping("/episode/{id}/kejadian/{event}")
    ResponseEntity<byte[]> show(@PathVariable UUID id, @PathVariable UUID event) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        return forms.show(asker, "relapse/event.jte", tried -> views.page(asker, episode, event), Form.empty());
    }

    @GetMapping("/episode/{id}/kejadian/{event}/program")
    ResponseEntity<byte[]> programme(@PathVariable UUID id, @PathVariable UUID event) {
        return form(PROGRAMME, id, event, "from");
    }

    @PostMapping("/episode/{id}/kejadian/{event}/program")
    ResponseEntity<byte[]> confirm(@PathVariable UUID id, @PathVariable UUID event, HttpServletRequest request) {
        return decide(PROGRAMME, id, event, request, (asker, input) -> programmes.confirm(asker, id, event, input));
    }

    @GetMapping("/episode/{id}/kejadian/{event}/tutup")
    ResponseEntity<byte[]> closing(@PathVariable UUID id, @PathVariable UUID event) {
        return form(CLOSING, id, event, "closedOn");
    }

    @PostMapping("/episode/{id}/kejadian/{event}/tutup")
    ResponseEntity<byte[]> close(@PathVariable UUID id, @PathVariable UUID event, HttpServletRequest request) {
        return decide(CLOSING, id, event, request, (asker, input) -> closings.close(asker, id, event, input));
    }

    private interface Decision {
        void run(Asker asker, Input input);
    }

    private ResponseEntity<byte[]> form(String template, UUID id, UUID event, String day) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        Form blank = Form.of(Map.of("id", Ids.next().toString(), day, Dates.typed(programmes.today(asker))));
        return forms.show(asker, template, tried -> new DecisionPage(views.page(asker, episode, event), tried), blank);
    }

    private ResponseEntity<byte[]> decide(String template, UUID id, UUID event, HttpServletRequest request, Decision decision) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        return forms.attempt(asker, template, input, () -> {
            decision.run(asker, input);
            return "/episode/" + id + "/kejadian/" + event;
        }, tried -> new DecisionPage(views.page(asker, episode, event), tried));
    }
}
