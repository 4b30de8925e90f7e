package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.offices.Office;
import id.pulih.platform.Coded;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.HandOverDesk;
import id.pulih.referrals.internal.HandOverFormPage;
import id.pulih.referrals.internal.HandOverPage;
import id.pulih.referrals.internal.HandOverStore;
import id.pulih.referrals.internal.NewHandOver;
import id.pulih.referrals.internal.PlanDesk;
import id.pulih.referrals.internal.ReferralCheck;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
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

/** Proposes that another office goes on with a client who agrees to that. */
@RestController
class HandOverFormPages {

    private static final String TEMPLATE = "referrals/hand-over-form.jte";

    private final Pages pages;
    private final Asking asking;
    private final Episodes episodes;
    private final PlanDesk plans;
    private final HandOverDesk desk;
    private final HandOverStore store;

    HandOverFormPages(Pages pages, Asking asking, Episodes episodes, PlanDesk plans, HandOverDesk desk, HandOverStore store) {
        this.pages = pages;
        this.asking = asking;
        this.episodes = episodes;
        this.plans = plans;
        this.desk = desk;
        this.store = store;
    }

    @GetMapping("/episode/{id}/serah-terima")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        Form form = Form.of(Map.of("id", Ids.next().toString(), "portions", "identity\npresence\nattendance"));
        return pages.show(TEMPLATE, page(asker, episodes.open(asker, id), form, null, null));
    }

    @PostMapping("/episode/{id}/serah-terima")
    ResponseEntity<byte[]> propose(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Episode episode = episodes.own(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            NewHandOver wish = NewHandOver.read(input, store.receivers(asker).stream().map(Office::id).toList());
            input.check();
            var verdict = store.verdict(asker, episode, wish, desk.today(asker));
            if (verdict.consent() == null) {
                return pages.show(HttpStatus.CONFLICT, TEMPLATE, page(asker, episode, Form.again(input), verdict, null));
            }
            store.propose(asker, episode, wish, verdict.consent(), input);
            return pages.to("/serah-terima/" + wish.id());
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, episode, Form.again(e), null, null));
        } catch (ProblemException e) {
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, page(asker, episode, Form.again(input), null, e));
        }
    }

    private HandOverFormPage page(Asker asker, Episode episode, Form form, ReferralCheck.@Nullable Verdict verdict, @Nullable ProblemException refusal) {
        List<Office> offices = store.receivers(asker);
        String recipient = offices.stream().filter(each -> each.id().toString().equals(form.value("receiver"))).map(Office::name).findFirst().orElse("");
        return new HandOverFormPage(plans.heading(asker, episode), "/klien/" + episode.client(),
                offices.stream().map(each -> new Option(each.id().toString(), each.name())).toList(),
                NewHandOver.PORTIONS.stream().map(Coded::code).toList(), form, verdict == null ? List.of() : verdict.gaps(),
                verdict == null ? List.of() : verdict.uncovered().stream().map(Coded::code).toList(), recipient, HandOverPage.Refusal.of(refusal));
    }
}
