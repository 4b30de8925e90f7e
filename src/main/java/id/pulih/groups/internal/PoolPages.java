package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joining villages for one meeting: Pulih proposes, a person picks, and the pick becomes the next version of the plan. */
@RestController
class PoolPages {

    private static final String FORM = "groups/pool.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Events events;
    private final PoolViews views;
    private final PlanStore store;

    PoolPages(Asking asking, Pages pages, Work work, Events events, PoolViews views, PlanStore store) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.events = events;
        this.views = views;
        this.store = store;
    }

    @GetMapping("/kelompok/{id}/gabungan")
    ResponseEntity<byte[]> propose(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(FORM, page(asker, id, null, null));
    }

    @PostMapping("/kelompok/{id}/gabungan")
    ResponseEntity<byte[]> join(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("care"), () -> pick(asker, id, input));
            return pages.to("/kelompok/" + id);
        } catch (InvalidInput e) {
            return pages.again(FORM, page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            // A stale proposal is made anew around what was picked: the plan it adds to is another one now.
            String version = String.valueOf(work.read(asker.own("care"), () -> events.get(asker, id).plan()));
            Input again = e.problem() == Problem.STALE_VERSION ? input.with(Map.of("version", version)) : input;
            return pages.show(HttpStatus.valueOf(e.problem().status()), FORM, page(asker, id, Form.again(again), e));
        }
    }

    private void pick(Asker asker, UUID id, Input input) {
        Event event = events.get(asker, id);
        Plan plan = events.plan(asker, event);
        int basedOn = input.needInteger("version", 1, Integer.MAX_VALUE);
        List<String> sent = input.texts("people", 60).stream().distinct().toList();
        PoolViews.Proposal proposal = views.proposal(asker, event, plan);
        // Also whom the page no longer shows since it was opened.
        List<Candidate> joining = proposal.steps().stream().flatMap(step -> proposal.of(step).stream())
                .filter(each -> sent.contains(each.episode().toString())).toList();
        List<UUID> people = joining.stream().map(Candidate::episode).toList();
        if (sent.isEmpty()) {
            input.error("people", "required");
        } else if (people.size() != sent.size()) {
            input.error("people", "unknown-reference", sent.stream().filter(each -> people.stream().noneMatch(p -> p.toString().equals(each))).findFirst().orElse(""));
        }
        input.check();
        store.change(asker, id, plan.withMore(joining.stream().map(Candidate::villageCode).distinct().toList(), people), basedOn);
    }

    private PoolPage page(Asker asker, UUID id, @Nullable Form typed, @Nullable ProblemException why) {
        return work.read(asker.own("care"), () -> {
            Event event = events.get(asker, id);
            Form form = typed == null ? Form.of(Map.of("version", String.valueOf(event.plan()))) : typed;
            return views.page(asker, event, events.plan(asker, event), form, why, pages.ui());
        });
    }
}
