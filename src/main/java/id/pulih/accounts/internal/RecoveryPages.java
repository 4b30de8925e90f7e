package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /akun/keamanan/kode-pemulihan}: recovery codes, made and shown once. */
@RestController
class RecoveryPages {

    private static final String RECOVERY = "accounts/recovery.jte";

    private final Pages pages;
    private final Asking asking;
    private final FactorStore store;
    private final StepUp stepUp;

    RecoveryPages(Pages pages, Asking asking, FactorStore store, StepUp stepUp) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.stepUp = stepUp;
    }

    @GetMapping("/akun/keamanan/kode-pemulihan")
    ResponseEntity<byte[]> recovery() {
        return pages.show(RECOVERY, page(asking.now(), Form.empty()));
    }

    @PostMapping("/akun/keamanan/kode-pemulihan")
    ResponseEntity<byte[]> newCodes(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            stepUp.require(asker, input);
            input.check();
            return pages.show(RECOVERY, new RecoveryPage(Form.empty(), store.newRecoveryCodes(asker), RecoveryCodes.HOW_MANY));
        } catch (InvalidInput e) {
            return pages.again(RECOVERY, page(asker, Form.again(e)));
        }
    }

    private RecoveryPage page(Asker asker, Form form) {
        return new RecoveryPage(form, List.of(), store.recoveryCodesLeft(asker));
    }
}
