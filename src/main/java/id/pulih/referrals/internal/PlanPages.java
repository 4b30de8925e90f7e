package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.NeedReferrals;
import id.pulih.referrals.internal.PlanDesk;
import id.pulih.referrals.internal.PlanStore;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /episode/{id}/rencana}: needs, plan and reviews; a need found, taken over from an agent, or passed on. */
@RestController
class PlanPages {

    private static final String TEMPLATE = "referrals/plan.jte";

    private final Pages pages;
    private final Asking asking;
    private final Episodes episodes;
    private final PlanDesk desk;
    private final PlanStore store;
    private final NeedReferrals passing;

    PlanPages(Pages pages, Asking asking, Episodes episodes, PlanDesk desk, PlanStore store, NeedReferrals passing) {
        this.pages = pages;
        this.asking = asking;
        this.episodes = episodes;
        this.desk = desk;
        this.store = store;
        this.passing = passing;
    }

    @GetMapping("/episode/{id}/rencana")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, desk.page(asker, episodes.own(asker, id), null, null));
    }

    @PostMapping("/episode/{id}/rencana/kebutuhan")
    ResponseEntity<byte[]> need(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, episode, input) -> {
            store.addNeed(asker, episode, input, desk.today(asker));
            return "/episode/" + id + "/rencana";
        });
    }

    @PostMapping("/episode/{id}/rencana/rujukan")
    ResponseEntity<byte[]> refer(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, episode, input) -> "/rujukan/" + passing.draft(asker, episode, input) + "/ubah");
    }

    private interface Act {
        String run(Asker asker, Episode episode, Input input);
    }

    private ResponseEntity<byte[]> attempt(UUID id, HttpServletRequest request, Act act) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            return pages.to(act.run(asker, episode, input));
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, desk.page(asker, episode, Form.again(e), null));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, desk.page(asker, episode, Form.again(input), e.problem()));
        }
    }
}
