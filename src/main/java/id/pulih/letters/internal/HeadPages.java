package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.letters.Letterhead;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /kop-surat}: the head of the office's paper. Every save is a new version; letters keep the one they were issued on. */
@RestController
class HeadPages {

    private static final String TEMPLATE = "letters/head.jte";

    private final Pages pages;
    private final Asking asking;
    private final Offices offices;
    private final PaperStore store;
    private final LetterKinds kinds;

    HeadPages(Pages pages, Asking asking, Offices offices, PaperStore store, LetterKinds kinds) {
        this.pages = pages;
        this.asking = asking;
        this.offices = offices;
        this.store = store;
        this.kinds = kinds;
    }

    @GetMapping("/kop-surat")
    ResponseEntity<byte[]> form() {
        Asker asker = asking.now();
        Optional<Versioned<Letterhead>> stored = store.letterhead(asker);
        Map<String, String> values = stored.map(each -> each.value().values()).orElseGet(() -> proposed(offices.get(asker.office())));
        return pages.show(TEMPLATE, page(asker, stored.map(Versioned::version).orElse(0), Form.of(values), List.of()));
    }

    @PostMapping("/kop-surat")
    ResponseEntity<byte[]> save(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            Versioned<Letterhead> changed = NewHead.read(input);
            input.check();
            return save(asker, input, changed);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, version(input), Form.again(e), List.of()));
        }
    }

    private ResponseEntity<byte[]> save(Asker asker, Input input, Versioned<Letterhead> changed) {
        try {
            store.save(asker, changed);
            return pages.to("/kop-surat");
        } catch (ProblemException e) {
            if (e.problem() != Problem.STALE_VERSION) {
                throw e;
            }
            Versioned<Letterhead> now = store.letterhead(asker).orElse(new Versioned<>(0, changed.value()));
            List<Difference> differences = Difference.between(changed.value().values(), now.value().values(),
                    field -> pages.ui().t("letters.head." + field));
            return pages.show(HttpStatus.CONFLICT, TEMPLATE, page(asker, now.version(), Form.again(input), differences));
        }
    }

    private HeadPage page(Asker asker, int version, Form form, List<Difference> differences) {
        return new HeadPage(asker.officeName(), version, form, differences, kinds.all().stream().map(LetterKind::code).toList());
    }

    /** What the office's own page says already need not be typed again. */
    private static Map<String, String> proposed(Office office) {
        var values = new HashMap<String, String>();
        values.put("lines", office.name());
        values.put("address", Objects.requireNonNullElse(office.address(), ""));
        values.put("phone", Objects.requireNonNullElse(office.phone(), ""));
        values.put("unitCode", office.code());
        values.put("signerName", Objects.requireNonNullElse(office.headName(), ""));
        values.put("signerTitle", Objects.requireNonNullElse(office.headTitle(), ""));
        return values;
    }

    private static int version(Input input) {
        return input.typed("version").matches("[0-9]{1,9}") ? Integer.parseInt(input.typed("version")) : 0;
    }
}
