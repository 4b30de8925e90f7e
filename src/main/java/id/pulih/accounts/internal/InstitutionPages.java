package id.pulih.accounts.internal;

import id.pulih.access.Proofs;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.DemoAccounts;
import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.SecurityLog;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /masuk/instansi}: to the institution's provider and back. An account of that user name must be there already. */
@RestController
class InstitutionPages {

    private static final String ASKED = "institution.asked";

    private final Institution institution;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final DemoAccounts demo;
    private final Pages pages;
    private final SecurityLog security;

    InstitutionPages(Institution institution, Accounts accounts, SignedIn signedIn, DemoAccounts demo, Pages pages, SecurityLog security) {
        this.institution = institution;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.demo = demo;
        this.pages = pages;
        this.security = security;
    }

    @GetMapping("/masuk/instansi")
    ResponseEntity<byte[]> go(HttpServletRequest request) {
        URI back = needOn(request);
        var asked = Institution.Asked.fresh();
        try {
            URI door = institution.door(asked, back);
            request.getSession().setAttribute(ASKED, asked);
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(door).build();
        } catch (Institution.Refused e) {
            return failed(e.getMessage(), "institution-failed");
        }
    }

    @GetMapping("/masuk/instansi/kembali")
    ResponseEntity<byte[]> comeBack(HttpServletRequest request) {
        URI back = needOn(request);
        var session = request.getSession();
        if (!(session.getAttribute(ASKED) instanceof Institution.Asked asked)) {
            return failed("not-asked", "institution-failed");
        }
        session.removeAttribute(ASKED);
        try {
            var proven = institution.prove(asked, back, URI.create(back + "?" + request.getQueryString()));
            Optional<UUID> account = accounts.open(proven.username());
            return account.isEmpty()
                    ? failed("no-account", "institution-unknown")
                    : pages.to(signedIn.with(account.get(), proven.second() ? Proofs.INSTITUTION : Proofs.PASSWORD));
        } catch (Institution.Refused | IllegalArgumentException e) {
            return failed(String.valueOf(e.getMessage()), "institution-failed");
        }
    }

    private URI needOn(HttpServletRequest request) {
        return institution.back(request).filter(back -> institution.on()).orElseThrow(ProblemException.notFound());
    }

    /** Nobody is told here what exactly did not fit; the security log says at which step. */
    private ResponseEntity<byte[]> failed(String step, String code) {
        security.event("institution-sign-in-refused", null, "step=" + step.replaceAll("[^a-z-]", ""));
        var form = Form.again(Input.of(Map.of()), FieldError.of("username", code));
        return pages.show(HttpStatus.UNAUTHORIZED, "accounts/sign-in.jte", new SignInPage(form, institution.on(), demo.list()));
    }
}
