package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
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

/** What would be destroyed today, proposing it, approving it, and holding what a legal process needs. Nothing is destroyed here. */
@RestController
class RetentionPages {

    private static final String TEMPLATE = "rights/retention.jte";

    private final Pages pages;
    private final Asking asking;
    private final StepUp stepUp;
    private final RetentionViews views;
    private final RetentionStore store;

    RetentionPages(Pages pages, Asking asking, StepUp stepUp, RetentionViews views, RetentionStore store) {
        this.pages = pages;
        this.asking = asking;
        this.stepUp = stepUp;
        this.views = views;
        this.store = store;
    }

    @GetMapping("/retensi")
    ResponseEntity<byte[]> show(@RequestParam(name = "kantor", required = false) @Nullable UUID office) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, views.page(asker, office == null ? asker.office() : office, Form.empty(), null));
    }

    @PostMapping("/retensi/usulan")
    ResponseEntity<byte[]> propose(HttpServletRequest request) {
        Asker asker = asking.now();
        return act(asker, asker.office(), Input.form(request.getParameterMap()), () -> store.propose(asker));
    }

    @PostMapping("/retensi/{office}/usulan/{run}")
    ResponseEntity<byte[]> approve(@PathVariable UUID office, @PathVariable UUID run, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        return act(asker, office, input, () -> {
            stepUp.require(asker, input);
            input.check();
            store.approve(asker, office, run);
        });
    }

    @PostMapping("/retensi/tahan")
    ResponseEntity<byte[]> hold(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        return act(asker, asker.office(), input, () -> {
            String number = input.needText("caseNumber", 60);
            String reason = input.needText("reason", 500);
            input.check();
            store.hold(asker, number, reason, input);
        });
    }

    @PostMapping("/retensi/tahan/{hold}/lepas")
    ResponseEntity<byte[]> release(@PathVariable UUID hold, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap()).with(Map.of("releasing", hold.toString()));
        return act(asker, asker.office(), input, () -> {
            String reason = input.needText("release", 500);
            input.check();
            store.release(asker, hold, reason);
        });
    }

    private ResponseEntity<byte[]> act(Asker asker, UUID office, Input input, Runnable act) {
        try {
            act.run();
            return pages.to("/retensi?kantor=" + office);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, views.page(asker, office, Form.again(e), null));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE,
                    views.page(asker, office, Form.again(input), "problem." + e.problem().code()));
        }
    }
}
