package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.SignInStep;
import id.pulih.access.Underway;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /akun/sandi}: the own password, by choice or because it is too old. */
@RestController
class OwnPasswordPages {

    private static final String PASSWORD = "accounts/password.jte";

    private final Pages pages;
    private final Asking asking;
    private final OwnAccount own;
    private final PasswordRules rules;

    OwnPasswordPages(Pages pages, Asking asking, OwnAccount own, PasswordRules rules) {
        this.pages = pages;
        this.asking = asking;
        this.own = own;
        this.rules = rules;
    }

    @GetMapping("/akun/sandi")
    ResponseEntity<byte[]> form() {
        return pages.show(PASSWORD, page(Form.empty(), false));
    }

    @PostMapping("/akun/sandi")
    ResponseEntity<byte[]> change(HttpServletRequest request) {
        Asker asker = asker();
        var input = Input.form(request.getParameterMap());
        try {
            check(asker, input, request.getRemoteAddr());
            own.changePassword(asker, input.typed("newPassword"));
            return asking.underway().isPresent() ? pages.to("/") : pages.show(PASSWORD, page(Form.empty(), true));
        } catch (InvalidInput e) {
            return pages.again(PASSWORD, page(Form.again(e), false));
        }
    }

    private void check(Asker asker, Input input, String address) {
        String old = input.typed("oldPassword");
        if (old.isEmpty()) {
            input.error("oldPassword", "required");
        }
        rules.check(input, "newPassword", asker.username(), asker.name(), asker.officeName());
        if (old.equals(input.typed("newPassword"))) {
            input.error("newPassword", "password-same");
        }
        input.check();
        try {
            if (!own.knows(asker, old, address)) {
                input.error("oldPassword", "password-wrong");
            }
        } catch (ProblemException e) {
            input.error("oldPassword", "too-many-attempts", e.args().toArray());
        }
        input.check();
    }

    /** Whoever is signed in, or is kept at this step until the password is a new one. */
    private Asker asker() {
        return asking.maybe()
                .or(() -> asking.underway().filter(underway -> underway.step() == SignInStep.PASSWORD).map(Underway::asker))
                .orElseThrow(() -> ProblemException.of(Problem.NOT_SIGNED_IN));
    }

    private PasswordPage page(Form form, boolean done) {
        return new PasswordPage(form, done, asking.underway().isPresent());
    }
}
