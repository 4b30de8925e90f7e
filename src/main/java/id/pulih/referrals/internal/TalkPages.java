package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.NewTalk;
import id.pulih.referrals.internal.ReferralDesk;
import id.pulih.referrals.internal.ReferralStore;
import id.pulih.referrals.internal.Talk;
import id.pulih.referrals.internal.TalkDesk;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form on which officer and client choose together. Of two who save it the second sees both. */
@RestController
class TalkPages {

    private static final String TEMPLATE = "referrals/talk.jte";

    private final Pages pages;
    private final Asking asking;
    private final ReferralStore store;
    private final ReferralDesk desk;
    private final TalkDesk talks;

    TalkPages(Pages pages, Asking asking, ReferralStore store, ReferralDesk desk, TalkDesk talks) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.desk = desk;
        this.talks = talks;
    }

    @GetMapping("/rujukan/{id}/ubah")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        var found = store.need(asker, id);
        return pages.show(TEMPLATE, talks.page(asker, found, Form.of(talks.opening(asker, found)), List.of(), null));
    }

    @PostMapping("/rujukan/{id}/ubah")
    ResponseEntity<byte[]> save(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var found = store.need(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            Talk talk = NewTalk.read(input, desk.today(asker), talks.known(asker, found));
            input.check();
            store.save(asker, found, talk);
            return pages.to("/rujukan/" + id);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, talks.page(asker, found, Form.again(e), List.of(), null));
        } catch (ProblemException e) {
            return e.problem() == Problem.STALE_VERSION ? both(asker, found, input) : refused(asker, found, input, e);
        }
    }

    /** Nothing is stored. The same content sent twice is stored already. */
    private ResponseEntity<byte[]> both(Asker asker, ReferralStore.Found found, Input input) {
        Map<String, String> stored = talks.values(asker, found);
        var typed = new LinkedHashMap<String, String>();
        stored.keySet().forEach(field -> typed.put(field, field.equals("version") ? stored.getOrDefault(field, "") : Talk.typed(input, field)));
        List<Difference> differences = talks.shown(asker, found, typed, stored, pages.ui());
        if (typed.equals(stored)) {
            return pages.to("/rujukan/" + found.referral().id());
        }
        var again = input.with(Map.of("version", stored.getOrDefault("version", "0")));
        return pages.show(HttpStatus.CONFLICT, TEMPLATE, talks.page(asker, found, Form.again(again), differences, null));
    }

    private ResponseEntity<byte[]> refused(Asker asker, ReferralStore.Found found, Input input, ProblemException e) {
        return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, talks.page(asker, found, Form.again(input), List.of(), e.problem()));
    }
}
