package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Proofs;
import id.pulih.access.SignInStep;
import id.pulih.access.Standing;
import id.pulih.access.Underway;
import id.pulih.accounts.Base32;
import id.pulih.accounts.StepUp;
import id.pulih.documents.Qr;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /akun/keamanan/totp}: setting up the authenticator program, at the first sign-in and when it is replaced. */
@RestController
class FactorPages {

    private static final String TOTP = "accounts/totp.jte";
    private static final String WAITING = "totp.waiting";

    private final Pages pages;
    private final Asking asking;
    private final Standing standing;
    private final FactorStore store;
    private final StepUp stepUp;
    private final SignedIn signedIn;

    FactorPages(Pages pages, Asking asking, Standing standing, FactorStore store, StepUp stepUp, SignedIn signedIn) {
        this.pages = pages;
        this.asking = asking;
        this.standing = standing;
        this.store = store;
        this.stepUp = stepUp;
        this.signedIn = signedIn;
    }

    @GetMapping("/akun/keamanan/totp")
    ResponseEntity<byte[]> form(HttpServletRequest request) {
        Asker asker = asker();
        return pages.show(TOTP, page(asker, request.getSession(), Form.empty()));
    }

    @PostMapping("/akun/keamanan/totp")
    ResponseEntity<byte[]> confirm(HttpServletRequest request) {
        Asker asker = asker();
        var input = Input.form(request.getParameterMap());
        HttpSession session = request.getSession();
        try {
            boolean replacing = standing.hasSecondFactor(asker.account());
            String code = input.needText("newCode", 20);
            if (replacing) {
                stepUp.require(asker, input);
            }
            input.check();
            if (!store.confirm(asker, waiting(asker, session), code, replacing)) {
                input.error("newCode", "code-wrong");
                input.check();
            }
            session.removeAttribute(WAITING);
            return pages.to(goOn(asker, replacing));
        } catch (InvalidInput e) {
            return pages.again(TOTP, page(asker, session, Form.again(e)));
        }
    }

    /** A first factor ends the sign-in it was asked for in; in place of another one, what was open under that is closed. */
    private String goOn(Asker asker, boolean replacing) {
        if (asking.underway().isPresent()) {
            return signedIn.withFactor(Proofs.TOTP, "/akun/keamanan/kode-pemulihan");
        }
        signedIn.onceMore(Proofs.TOTP);
        return replacing ? "/akun/keamanan" : "/akun/keamanan/kode-pemulihan";
    }

    /** Whoever is signed in, or is kept at this step until the account has a second factor. */
    private Asker asker() {
        return asking.maybe()
                .or(() -> asking.underway().filter(underway -> underway.step() == SignInStep.FACTOR).map(Underway::asker))
                .orElseThrow(() -> ProblemException.of(Problem.NOT_SIGNED_IN));
    }

    private TotpPage page(Asker asker, HttpSession session, Form form) {
        String secret = Base32.encode(waiting(asker, session));
        String address = "otpauth://totp/Pulih:%s?secret=%s&issuer=Pulih".formatted(asker.username(), secret);
        return new TotpPage(form, Qr.svg(address), secret.replaceAll("(.{4})(?=.)", "$1 "), standing.hasSecondFactor(asker.account()));
    }

    /** The same secret until it is confirmed: a page that is loaded again must fit what the telephone has seen. */
    private byte[] waiting(Asker asker, HttpSession session) {
        if (session.getAttribute(WAITING) instanceof byte[] known) {
            return store.open(asker, known);
        }
        byte[] fresh = store.newSecret(asker);
        session.setAttribute(WAITING, fresh);
        return store.open(asker, fresh);
    }
}
