package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.SignInStep;
import id.pulih.access.Underway;
import id.pulih.accounts.DemoAccounts;
import id.pulih.accounts.SecondFactors;
import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /masuk/kode}: the second step of signing in, with a one-time code or one of the recovery codes. */
@RestController
class CodePages {

    private static final String CODE = "accounts/code.jte";

    private final Pages pages;
    private final Asking asking;
    private final SecondFactors factors;
    private final SignedIn signedIn;
    private final SignInTrail trail;
    private final DemoAccounts demo;

    CodePages(Pages pages, Asking asking, SecondFactors factors, SignedIn signedIn, SignInTrail trail, DemoAccounts demo) {
        this.pages = pages;
        this.asking = asking;
        this.factors = factors;
        this.signedIn = signedIn;
        this.trail = trail;
        this.demo = demo;
    }

    @GetMapping("/masuk/kode")
    ResponseEntity<byte[]> form() {
        return waiting().map(asker -> pages.show(CODE, page(asker, Form.empty()))).orElseGet(() -> pages.to("/masuk"));
    }

    @PostMapping("/masuk/kode")
    ResponseEntity<byte[]> prove(HttpServletRequest request) {
        Optional<Asker> waiting = waiting();
        return waiting.isEmpty() ? pages.to("/masuk") : prove(waiting.get(), Input.form(request.getParameterMap()));
    }

    private ResponseEntity<byte[]> prove(Asker asker, Input input) {
        String field = input.has("recoveryCode") ? "recoveryCode" : "code";
        if (!input.has(field)) {
            return pages.again(CODE, page(asker, Form.again(input, FieldError.of("code", "required"))));
        }
        try {
            Optional<String> factor = factors.prove(asker.office(), asker.account(), input.typed(field));
            if (factor.isEmpty()) {
                trail.record(asker.account(), "sign-in-failed", "step=code");
                return pages.again(CODE, page(asker, Form.again(input, FieldError.of(field, "code-wrong"))));
            }
            return pages.to(signedIn.withFactor(factor.get(), "/"));
        } catch (ProblemException e) {
            var error = new FieldError(field, "too-many-attempts", e.args());
            return pages.show(HttpStatus.TOO_MANY_REQUESTS, CODE, page(asker, Form.again(input, error)));
        }
    }

    private Optional<Asker> waiting() {
        return asking.underway().filter(underway -> underway.step() == SignInStep.CODE).map(Underway::asker);
    }

    private CodePage page(Asker asker, Form form) {
        String aid = demo.on() ? factors.demoCode(asker.office(), asker.account()).orElse("") : "";
        return new CodePage(form, aid);
    }
}
