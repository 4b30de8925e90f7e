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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens an event: from the page of the programme, an activity or a urine test. */
@RestController
class NewEventPages {

    private static final String TEMPLATE = "relapse/new.jte";

    private final Asking asking;
    private final Episodes episodes;
    private final EventStore store;
    private final Uses uses;
    private final EventForms forms;

    NewEventPages(Asking asking, Episodes episodes, EventStore store, Uses uses, EventForms forms) {
        this.asking = asking;
        this.episodes = episodes;
        this.store = store;
        this.uses = uses;
        this.forms = forms;
    }

    @GetMapping("/episode/{id}/kejadian/baru")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @RequestParam(name = "kegiatan", required = false) @Nullable UUID activity,
            @RequestParam(name = "urin", required = false) @Nullable UUID test) {
        Asker asker = asking.now();
        Episode episode = episodes.open(asker, id);
        return forms.show(asker, TEMPLATE, tried -> new NewEventPage(forms.heading(asker, episode),
                new EventForms.Tried(filled(episode, activity, test), null)), Form.empty());
    }

    private Form filled(Episode episode, @Nullable UUID activity, @Nullable UUID test) {
        var values = new HashMap<>(Map.of("id", Ids.next().toString()));
        if (activity != null) {
            uses.activity(episode, activity).ifPresent(day -> values.putAll(
                    Map.of("originKind", "activity", "originId", activity.toString(), "usedOn", Dates.typed(day))));
        } else if (test != null) {
            uses.positiveTest(episode, test).ifPresent(day -> values.putAll(
                    Map.of("originKind", "urine-test", "originId", test.toString(), "usedOn", Dates.typed(day), "knownBy", "urine")));
        }
        return Form.of(values);
    }

    @PostMapping("/episode/{id}/kejadian/baru")
    ResponseEntity<byte[]> open(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        return forms.attempt(asker, TEMPLATE, input,
                () -> "/episode/" + id + "/kejadian/" + store.open(asker, id, input) + "/penilaian",
                tried -> new NewEventPage(forms.heading(asker, episode), tried));
    }
}
