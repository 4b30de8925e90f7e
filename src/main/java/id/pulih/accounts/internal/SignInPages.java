package id.pulih.accounts.internal;

import id.pulih.access.Asking;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.DemoAccounts;
import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, and the language of the pages. */
@RestController
class SignInPages {

    private final Accounts accounts;
    private final Asking asking;
    private final Pages pages;
    private final SignedIn signedIn;
    private final DemoAccounts demo;
    private final Institution institution;

    SignInPages(Accounts accounts, Asking asking, Pages pages, SignedIn signedIn, DemoAccounts demo, Institution institution) {
        this.accounts = accounts;
        this.asking = asking;
        this.pages = pages;
        this.signedIn = signedIn;
        this.demo = demo;
        this.institution = institution;
    }

    @GetMapping("/masuk")
    ResponseEntity<byte[]> form() {
        return asking.maybe().isPresent() ? pages.to("/") : asking.underway()
                .map(underway -> pages.to(underway.step().page()))
                .orElseGet(() -> pages.show("accounts/sign-in.jte", page(Form.empty())));
    }

    @PostMapping("/masuk")
    ResponseEntity<byte[]> signIn(HttpServletRequest request) {
        var input = Input.form(request.getParameterMap());
        try {
            String username = input.needText("username", 100);
            String password = input.typed("password");
            if (password.isEmpty()) {
                input.error("password", "required");
            }
            input.check();
            return pages.to(signedIn.withPassword(accounts.signIn(username, password, request.getRemoteAddr())));
        } catch (InvalidInput e) {
            return pages.again("accounts/sign-in.jte", page(Form.again(e)));
        } catch (ProblemException e) {
            String code = e.problem() == Problem.TOO_MANY_ATTEMPTS ? "too-many-attempts" : "sign-in-failed";
            return pages.show(HttpStatus.valueOf(e.problem().status()), "accounts/sign-in.jte",
                    page(Form.again(input, new FieldError("username", code, e.args()))));
        }
    }

    @PostMapping("/bahasa")
    ResponseEntity<byte[]> language(HttpServletRequest request, HttpServletResponse response) {
        String wanted = "en".equals(request.getParameter("language")) ? "en" : "id";
        asking.maybe().ifPresent(asker -> accounts.chooseLanguage(asker.account(), wanted));
        var cookie = new Cookie(Pages.LANGUAGE_COOKIE, wanted);
        cookie.setPath("/");
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
        cookie.setMaxAge(365 * 24 * 3600);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return pages.to(ownPath(request.getParameter("from")));
    }

    private SignInPage page(Form form) {
        return new SignInPage(form, institution.on(), demo.list());
    }

    /** Only a path of ours: never a way to another site. */
    private static String ownPath(@org.jspecify.annotations.Nullable String from) {
        return from != null && from.matches("/([a-zA-Z0-9-][a-zA-Z0-9/-]*)?") ? from : "/";
    }
}
