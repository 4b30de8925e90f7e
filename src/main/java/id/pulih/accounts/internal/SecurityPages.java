package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.access.Standing;
import id.pulih.ui.Pages;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /akun/keamanan}: what protects the own account, and what is open under it. */
@RestController
class SecurityPages {

    private static final String PAGE = "/akun/keamanan";

    private final Pages pages;
    private final Asking asking;
    private final Standing standing;
    private final FactorStore factors;
    private final OwnAccount own;
    private final OpenDoors open;

    SecurityPages(Pages pages, Asking asking, Standing standing, FactorStore factors, OwnAccount own, OpenDoors open) {
        this.pages = pages;
        this.asking = asking;
        this.standing = standing;
        this.factors = factors;
        this.own = own;
        this.open = open;
    }

    @GetMapping(PAGE)
    ResponseEntity<byte[]> overview() {
        Asker asker = asking.now();
        return pages.show("accounts/security.jte", new SecurityPage(standing.hasSecondFactor(asker.account()),
                factors.recoveryCodesLeft(asker), open.lastSignIn(), open.failures(), sessions(asker), tokens(asker)));
    }

    @PostMapping(PAGE + "/sesi/akhiri")
    ResponseEntity<byte[]> endOthers() {
        own.endOtherSessions(asking.now());
        return pages.to(PAGE);
    }

    @PostMapping(PAGE + "/sesi/{name}/akhiri")
    ResponseEntity<byte[]> end(@PathVariable UUID name) {
        own.endSession(asking.now(), name);
        return pages.to(PAGE);
    }

    @PostMapping(PAGE + "/token/{id}/cabut")
    ResponseEntity<byte[]> revoke(@PathVariable UUID id) {
        own.revokeToken(asking.now(), id);
        return pages.to(PAGE);
    }

    private List<SecurityPage.SessionLine> sessions(Asker asker) {
        return open.sessions(asker.account()).stream()
                .map(line -> new SecurityPage.SessionLine(line.name(), line.device(), line.address(), line.begun(), line.used(), line.present()))
                .toList();
    }

    private List<SecurityPage.TokenLine> tokens(Asker asker) {
        return open.tokens(asker.account()).stream()
                .map(line -> new SecurityPage.TokenLine(line.id().toString(), line.device(), line.address(),
                        line.createdAt().toInstant(), line.expiresAt().toInstant()))
                .toList();
    }
}
