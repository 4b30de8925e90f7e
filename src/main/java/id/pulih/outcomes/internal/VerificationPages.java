package id.pulih.outcomes.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether a certificate is genuine, for anyone who holds one. All answers have status 200 and differ in their words alone;
 * nobody is named, no office and no day. No session is opened, and search engines are asked to stay away.
 */
@RestController
class VerificationPages {

    private static final String TEMPLATE = "outcomes/verification.jte";

    private final Verification verification;
    private final Pages pages;

    VerificationPages(Verification verification, Pages pages) {
        this.verification = verification;
        this.pages = pages;
    }

    @GetMapping("/verifikasi")
    ResponseEntity<byte[]> form() {
        return pages.showOpen(TEMPLATE, new VerificationPage(null, Form.empty()));
    }

    /** Typed by hand: it goes by POST so that the code stays out of addresses and their records. */
    @PostMapping("/verifikasi")
    ResponseEntity<byte[]> typed(@RequestParam(defaultValue = "") String code) {
        return code.isBlank() ? form() : check(code);
    }

    @GetMapping("/verifikasi/{code}")
    ResponseEntity<byte[]> check(@PathVariable String code) {
        return pages.showOpen(TEMPLATE, new VerificationPage(verification.of(code).code(), Form.of(Map.of("code", code))));
    }
}
