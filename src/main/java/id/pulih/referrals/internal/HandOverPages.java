package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.HandOver;
import id.pulih.referrals.internal.HandOverAnswers;
import id.pulih.referrals.internal.HandOverDesk;
import id.pulih.referrals.internal.HandOverStore;
import id.pulih.referrals.internal.Offer;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /serah-terima}: what the office was offered and what it proposed; the answer of one, the change of mind of the other. */
@RestController
class HandOverPages {

    private static final String TEMPLATE = "referrals/hand-over.jte";

    private final Pages pages;
    private final Asking asking;
    private final HandOverDesk desk;
    private final HandOverStore store;
    private final HandOverAnswers answers;
    private final HandOverLetters letters;

    HandOverPages(Pages pages, Asking asking, HandOverDesk desk, HandOverStore store, HandOverAnswers answers,
            HandOverLetters letters) {
        this.pages = pages;
        this.asking = asking;
        this.desk = desk;
        this.store = store;
        this.answers = answers;
        this.letters = letters;
    }

    @GetMapping("/serah-terima")
    ResponseEntity<byte[]> list() {
        return pages.show("referrals/hand-overs.jte", desk.list(asking.now()));
    }

    @GetMapping("/serah-terima/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        return pages.show(TEMPLATE, desk.page(asking.now(), id, Form.empty(), null));
    }

    @PostMapping("/serah-terima/{id}/jawaban")
    ResponseEntity<byte[]> answer(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, input) -> {
            Offer offer = desk.offered(asker, id).orElseThrow(ProblemException.notFound());
            String answer = input.needText("answer", 20);
            if (input.ok("answer") && !List.of("accept", "refuse").contains(answer)) {
                input.error("answer", "choice", answer, "accept, refuse");
            }
            String reason = answer.equals("refuse") ? input.needText("refusal", 500) : input.text("refusal", 500);
            input.check();
            if (answer.equals("accept")) {
                return "/episode/" + answers.accept(asker, offer);
            }
            answers.refuse(asker, offer, java.util.Objects.requireNonNullElse(reason, ""));
            return "/serah-terima/" + id;
        });
    }

    @PostMapping("/serah-terima/{id}/tarik")
    ResponseEntity<byte[]> withdraw(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, input) -> {
            HandOver over = desk.sent(asker, id).orElseThrow(ProblemException.notFound());
            String reason = input.needText("withdrawal", 500);
            input.check();
            store.withdraw(asker, over, reason);
            return "/serah-terima/" + id;
        });
    }

    @PostMapping("/serah-terima/{id}/surat")
    ResponseEntity<byte[]> write(@PathVariable UUID id, HttpServletRequest request) {
        return attempt(id, request, (asker, input) ->
                "/surat/" + letters.issue(asker, desk.sent(asker, id).orElseThrow(ProblemException.notFound()), input));
    }

    private interface Act {
        String run(Asker asker, Input input);
    }

    private ResponseEntity<byte[]> attempt(UUID id, HttpServletRequest request, Act act) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            return pages.to(act.run(asker, input));
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, desk.page(asker, id, Form.again(e), null));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), TEMPLATE, desk.page(asker, id, Form.again(input), e));
        }
    }
}
