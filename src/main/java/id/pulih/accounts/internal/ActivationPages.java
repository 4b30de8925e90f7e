package id.pulih.accounts.internal;

import id.pulih.access.Asking;
import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /aktivasi}: the way in for somebody who was handed an activation code. */
@RestController
class ActivationPages {

    private static final String PAGE = "accounts/activation.jte";

    private final Pages pages;
    private final Asking asking;
    private final Activation activation;
    private final SignedIn signedIn;

    ActivationPages(Pages pages, Asking asking, Activation activation, SignedIn signedIn) {
        this.pages = pages;
        this.asking = asking;
        this.activation = activation;
        this.signedIn = signedIn;
    }

    @GetMapping("/aktivasi")
    ResponseEntity<byte[]> form() {
        return asking.maybe().isPresent() ? pages.to("/") : pages.show(PAGE, new ActivationPage(Form.empty()));
    }

    @PostMapping("/aktivasi")
    ResponseEntity<byte[]> activate(HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        try {
            return pages.to(signedIn.withPassword(activation.activate(input, request.getRemoteAddr())));
        } catch (InvalidInput e) {
            return pages.again(PAGE, new ActivationPage(Form.again(e)));
        } catch (ProblemException e) {
            var error = new FieldError("activationCode", "too-many-attempts", e.args());
            return pages.show(HttpStatus.TOO_MANY_REQUESTS, PAGE, new ActivationPage(Form.again(input, error)));
        }
    }
}
