package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.activities.Condition;
import id.pulih.activities.ContactMode;
import id.pulih.activities.InformationSource;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.Plan;
import id.pulih.referrals.internal.PlanDesk;
import id.pulih.referrals.internal.PlanStore;
import id.pulih.referrals.internal.ReviewPage;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
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

/** Records a progress review: each goal reached, on the way or given up (R09). */
@RestController
class ReviewPages {

    private static final String TEMPLATE = "referrals/review.jte";

    private final Pages pages;
    private final Asking asking;
    private final Episodes episodes;
    private final PlanDesk desk;
    private final PlanStore store;

    ReviewPages(Pages pages, Asking asking, Episodes episodes, PlanDesk desk, PlanStore store) {
        this.pages = pages;
        this.asking = asking;
        this.episodes = episodes;
        this.desk = desk;
        this.store = store;
    }

    @GetMapping("/episode/{id}/rencana/telaah")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        Episode episode = episodes.open(asker, id);
        Plan plan = desk.current(asker, episode);
        return pages.show(TEMPLATE, page(asker, episode, plan, Form.of(Map.of("id", Ids.next().toString(), "planVersion", String.valueOf(plan.version()),
                "occurredAt", Dates.typed(desk.today(asker)), "mode", "direct")), null));
    }

    @PostMapping("/episode/{id}/rencana/telaah")
    ResponseEntity<byte[]> record(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            store.review(asker, episode, input);
            return pages.to("/episode/" + id + "/rencana");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, episode, desk.current(asker, episode), Form.again(e), null));
        } catch (ProblemException e) {
            Plan plan = desk.current(asker, episode);
            Input again = e.problem() == Problem.STALE_VERSION
                    ? input.with(Map.of("planVersion", String.valueOf(plan.version()), "id", Ids.next().toString()))
                    : input;
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, page(asker, episode, plan, Form.again(again), e.problem()));
        }
    }

    private ReviewPage page(Asker asker, Episode episode, Plan plan, Form form, @Nullable Problem refusal) {
        return new ReviewPage(desk.heading(asker, episode), plan, PlanStore.RESULTS, codes(ContactMode.values()), codes(InformationSource.values()),
                codes(Condition.values()), form, refusal);
    }

    private static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
