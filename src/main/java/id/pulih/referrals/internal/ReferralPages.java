package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.Consents;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.Resource;
import id.pulih.referrals.internal.ReferralDesk;
import id.pulih.referrals.internal.ReferralSending;
import id.pulih.referrals.internal.ReferralStore;
import id.pulih.referrals.internal.Talk;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One referral: what was talked over, what is missing, and what became of it. */
@RestController
class ReferralPages {

    private static final String TEMPLATE = "referrals/referral.jte";

    private final Pages pages;
    private final Asking asking;
    private final ReferralStore store;
    private final ReferralDesk desk;
    private final ReferralSending sending;
    private final Consents consents;

    ReferralPages(Pages pages, Asking asking, ReferralStore store, ReferralDesk desk, ReferralSending sending, Consents consents) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.desk = desk;
        this.sending = sending;
        this.consents = consents;
    }

    @GetMapping("/rujukan/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, desk.page(asker, store.need(asker, id), null, null));
    }

    /** The consent this referral needs: recipient and portions are those talked over, the client's paper is the officer's to name. */
    @PostMapping("/rujukan/{id}/persetujuan")
    ResponseEntity<byte[]> consent(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, found, input) -> {
            Talk talk = desk.talk(asker, found);
            Resource chosen = desk.chosen(asker, talk);
            if (chosen == null || talk.categories().isEmpty()) {
                throw ProblemException.of(Problem.REFERRAL_NOT_READY);
            }
            consents.record(asker, found.episode().client(), input.with(Map.of("purpose", "referral", "recipient", chosen.name(),
                    "categories", talk.categories().stream().map(Coded::code).collect(Collectors.joining("\n")))));
            return "/rujukan/" + id;
        });
    }

    /** Sends it. Only what may go goes; otherwise the page says what is missing. */
    @PostMapping("/rujukan/{id}/ajukan")
    ResponseEntity<byte[]> send(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, found, input) -> {
            Talk talk = desk.talk(asker, found);
            Resource chosen = desk.chosen(asker, talk);
            var verdict = desk.verdict(asker, found, talk);
            if (!found.referral().state().equals("draft")) {
                throw ProblemException.of(Problem.REFERRAL_MOVED_ON);
            }
            if (talk.version() != input.needInteger("version", 0, 1_000_000)) {
                throw ProblemException.of(Problem.STALE_VERSION);
            }
            if (!verdict.mayGo() || chosen == null || verdict.consent() == null) {
                throw ProblemException.of(Problem.REFERRAL_NOT_READY);
            }
            return "/surat/" + sending.send(asker, found, chosen, talk, verdict.consent(), desk.today(asker));
        });
    }

    @PostMapping("/rujukan/{id}/langkah")
    ResponseEntity<byte[]> step(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, found, input) -> {
            store.step(asker, found, input, desk.today(asker));
            return "/rujukan/" + id;
        });
    }

    private interface Act {
        String run(Asker asker, ReferralStore.Found found, Input input);
    }

    private ResponseEntity<byte[]> attempt(UUID id, HttpServletRequest request, Act act) {
        Asker asker = asking.now();
        var found = store.need(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            return pages.to(act.run(asker, found, input));
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, desk.page(asker, found, Form.again(e), null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, desk.page(asker, store.need(asker, id), Form.again(input), e.problem()));
        }
    }
}
