package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Proofs;
import id.pulih.accounts.StepUp;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code /akun/keamanan/kunci}: the own passkeys. Adding one needs the browser's script; seeing and removing does not. */
@RestController
class PasskeyPages {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyPages.class);
    private static final String PAGE = "accounts/passkeys.jte";
    private static final String ASKED = "passkey.creation";
    static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Pages pages;
    private final Asking asking;
    private final Passkeys passkeys;
    private final PasskeyRecords records;
    private final StepUp stepUp;
    private final Sessions sessions;

    PasskeyPages(Pages pages, Asking asking, Passkeys passkeys, PasskeyRecords records, StepUp stepUp, Sessions sessions) {
        this.pages = pages;
        this.asking = asking;
        this.passkeys = passkeys;
        this.records = records;
        this.stepUp = stepUp;
        this.sessions = sessions;
    }

    @GetMapping("/akun/keamanan/kunci")
    ResponseEntity<byte[]> list(HttpServletRequest request) {
        return pages.show(PAGE, page(request, asking.now(), Form.empty()));
    }

    /** Proves the factor that is there; the page then carries on with the ceremony, for five minutes. */
    @PostMapping("/akun/keamanan/kunci")
    ResponseEntity<byte[]> unlock(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            stepUp.require(asker, input);
            input.check();
            return pages.to("/akun/keamanan/kunci");
        } catch (InvalidInput e) {
            return pages.again(PAGE, page(request, asker, Form.again(e)));
        }
    }

    @PostMapping(value = "/akun/keamanan/kunci/pilihan", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> options(HttpServletRequest request) {
        var asked = passkeys.creation(passkeys.origin(request).orElseThrow(ProblemException.notFound()), fresh());
        request.getSession().setAttribute(ASKED, asked);
        return json(asked);
    }

    @PostMapping(value = "/akun/keamanan/kunci/baru", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(HttpServletRequest request, @RequestBody byte[] body) {
        Asker asker = fresh();
        var session = request.getSession();
        if (!(session.getAttribute(ASKED) instanceof PublicKeyCredentialCreationOptions asked)) {
            throw ProblemException.of(Problem.MALFORMED_BODY);
        }
        session.removeAttribute(ASKED);
        try {
            var origin = passkeys.origin(request).orElseThrow(ProblemException.notFound());
            PublicKeyCredential<AuthenticatorAttestationResponse> made =
                    Objects.requireNonNull(JSON.readValue(body, new TypeReference<>() {}));
            passkeys.register(origin, asker, asked, new RelyingPartyPublicKey(made, label(asker)));
            sessions.proved(Proofs.PASSKEY);
            return json(Map.of("to", "/akun/keamanan/kunci"));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException e) {
            LOG.info("A passkey was not added: {}", e.getClass().getSimpleName());
            throw ProblemException.of(Problem.MALFORMED_BODY);
        }
    }

    @PostMapping("/akun/keamanan/kunci/{credential}/hapus")
    ResponseEntity<byte[]> remove(@PathVariable String credential) {
        Asker asker = fresh();
        if (!passkeys.remove(asker, credential)) {
            throw ProblemException.notFound().get();
        }
        return pages.to("/akun/keamanan/kunci");
    }

    /** Changing what opens an account needs the factor that opens it now, within five minutes. */
    private Asker fresh() {
        Asker asker = asking.now();
        if (!stepUp.fresh()) {
            throw ProblemException.of(Problem.SECOND_FACTOR_REQUIRED);
        }
        return asker;
    }

    /** One more than the highest there is: after a removal no two have the same number. */
    private String label(Asker asker) {
        int highest = records.of(asker.account()).stream().mapToInt(each -> Integer.parseInt(each.getLabel())).max().orElse(0);
        return String.valueOf(highest + 1);
    }

    private PasskeysPage page(HttpServletRequest request, Asker asker, Form form) {
        var ui = pages.ui();
        List<PasskeysPage.Line> lines = records.of(asker.account()).stream()
                .map(each -> new PasskeysPage.Line(each.getLabel(), ui.time(each.getCreated()), ui.time(each.getLastUsed()),
                        "/akun/keamanan/kunci/" + each.getCredentialId().toBase64UrlString() + "/hapus"))
                .toList();
        return new PasskeysPage(form, passkeys.origin(request).isPresent(), stepUp.fresh(), lines);
    }

    static ResponseEntity<byte[]> json(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(answer));
    }
}
