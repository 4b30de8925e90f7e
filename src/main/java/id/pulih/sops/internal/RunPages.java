package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.audit.Received;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A run: where it stands, and taking it on. */
@RestController
class RunPages {

    private static final String TEMPLATE = "sops/run.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Received received;
    private final RunStore store;
    private final RunViews views;

    RunPages(Asking asking, Pages pages, Work work, Received received, RunStore store, RunViews views) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.received = received;
        this.store = store;
        this.views = views;
    }

    @GetMapping("/sop/jalan/{run}")
    ResponseEntity<byte[]> read(@PathVariable UUID run) {
        return show(HttpStatus.OK, run, Form.of(Map.of("id", Ids.next().toString())), null);
    }

    @PostMapping("/sop/jalan/{run}/mulai")
    ResponseEntity<byte[]> begin(@PathVariable UUID run, HttpServletRequest request) {
        return take(run, request, "begin", (asker, input) -> {
            int step = input.needInteger("step", 1, RunInput.MOST_STEPS);
            input.check();
            store.begin(asker, run, step);
        });
    }

    @PostMapping("/sop/jalan/{run}/selesai")
    ResponseEntity<byte[]> finish(@PathVariable UUID run, HttpServletRequest request) {
        return take(run, request, "finish", (asker, input) ->
                store.finish(asker, run, RunInput.finished(input, store.procedure(asker, run))));
    }

    @PostMapping("/sop/jalan/{run}/henti")
    ResponseEntity<byte[]> stop(@PathVariable UUID run, HttpServletRequest request) {
        return take(run, request, "stop", (asker, input) -> {
            String reason = input.needText("why", RunInput.REASON);
            input.check();
            store.stop(asker, run, reason);
        });
    }

    private ResponseEntity<byte[]> take(UUID run, HttpServletRequest request, String kind, BiConsumer<Asker, Input> act) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("care"), () -> {
                UUID id = input.needId("id");
                input.check();
                if (received.first(asker, id, "procedure-" + kind + " " + run, input)) {
                    act.accept(asker, input);
                }
            });
            return pages.to("/sop/jalan/" + run);
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, run, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return show(HttpStatus.valueOf(e.problem().status()), run, Form.again(input), e);
        }
    }

    private ResponseEntity<byte[]> show(HttpStatus status, UUID run, Form form, @Nullable ProblemException problem) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> pages.show(status, TEMPLATE, views.of(asker, run, form, problem)));
    }
}
