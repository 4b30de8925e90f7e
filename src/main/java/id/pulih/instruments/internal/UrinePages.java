package id.pulih.instruments.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.UrinePanel;
import id.pulih.instruments.UrineTestStore;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Entering, reading and correcting a urine test. */
@RestController
class UrinePages {

    private static final String FORM = "instruments/urine-form.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Episodes episodes;
    private final UrineTestStore store;
    private final UrineForms forms;

    UrinePages(Asking asking, Pages pages, Work work, Episodes episodes, UrineTestStore store, UrineForms forms) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.episodes = episodes;
        this.store = store;
        this.forms = forms;
    }

    @GetMapping("/episode/{id}/urin/baru")
    ResponseEntity<byte[]> blank(@PathVariable UUID id, @RequestParam(defaultValue = "") String panel) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> {
            Episode episode = episodes.open(asker, id);
            return pages.show(FORM, forms.page(asker, episode, forms.blank(asker, episode, panel), null, null));
        });
    }

    @PostMapping("/episode/{id}/urin/baru")
    ResponseEntity<byte[]> save(@PathVariable UUID id, HttpServletRequest request) {
        return submit(id, null, Input.form(request.getParameterMap()));
    }

    @GetMapping("/episode/{id}/urin/{testId}")
    ResponseEntity<byte[]> read(@PathVariable UUID id, @PathVariable UUID testId) {
        Asker asker = asking.now();
        return work.write(asker.reach("care"),
                () -> pages.show("instruments/urine.jte", forms.read(asker, episodes.get(asker, id), testId)));
    }

    @GetMapping("/episode/{id}/urin/{testId}/koreksi")
    ResponseEntity<byte[]> correct(@PathVariable UUID id, @PathVariable UUID testId, @RequestParam(defaultValue = "") String panel) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> {
            Episode episode = episodes.open(asker, id);
            return pages.show(FORM, forms.page(asker, episode, forms.filled(asker, episode, testId, panel), testId, null));
        });
    }

    @PostMapping("/episode/{id}/urin/{testId}/koreksi")
    ResponseEntity<byte[]> corrected(@PathVariable UUID id, @PathVariable UUID testId, HttpServletRequest request) {
        return submit(id, testId, Input.form(request.getParameterMap()).with(Map.of("amends", testId.toString())));
    }

    /** Saves, or only marks every parameter negative when that button was pressed. */
    private ResponseEntity<byte[]> submit(UUID id, @Nullable UUID corrected, Input input) {
        Asker asker = asking.now();
        UrineFormPage typed = page(asker, id, Form.again(input), corrected, null);
        if (input.has("semua")) {
            return pages.show(FORM, page(asker, id, allNegative(typed.panel(), input), corrected, null));
        }
        for (UrinePanel.Parameter parameter : typed.panel().parameters()) {
            if (!input.has("results." + parameter.code())) {
                input.error("results." + parameter.code(), "required");
            }
        }
        try {
            UUID stored = work.write(asker.own("care"), () -> store.record(asker, id, input)).id();
            return pages.to("/episode/" + id + "/urin/" + stored);
        } catch (InvalidInput e) {
            return pages.again(FORM, page(asker, id, Form.again(e), corrected, null));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), FORM, page(asker, id, Form.again(input), corrected, e));
        }
    }

    private UrineFormPage page(Asker asker, UUID id, Form form, @Nullable UUID corrected, @Nullable ProblemException problem) {
        return work.read(asker.own("care"), () -> forms.page(asker, episodes.own(asker, id), form, corrected, problem));
    }

    private static Form allNegative(UrinePanel panel, Input input) {
        var results = new HashMap<String, String>();
        panel.parameters().forEach(parameter -> results.put("results." + parameter.code(), "negative"));
        return Form.again(input.with(results));
    }
}
