package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.Offices;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /kop-surat/{kind}}: number, opening and closing of one kind of letter, as this office writes it. */
@RestController
class TextPages {

    private static final String TEMPLATE = "letters/text.jte";

    private final Pages pages;
    private final Asking asking;
    private final Offices offices;
    private final PaperStore store;
    private final LetterKinds kinds;
    private final Clock clock;

    TextPages(Pages pages, Asking asking, Offices offices, PaperStore store, LetterKinds kinds, Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.offices = offices;
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping("/kop-surat/{kind}")
    ResponseEntity<byte[]> form(@PathVariable String kind) {
        Asker asker = asking.now();
        Versioned<LetterTemplate> stored = store.template(asker, kinds.of(kind));
        return pages.show(TEMPLATE, page(asker, kind, stored.version(), Form.of(stored.value().values()), List.of()));
    }

    @PostMapping("/kop-surat/{kind}")
    ResponseEntity<byte[]> save(@PathVariable String kind, HttpServletRequest request) {
        Asker asker = asking.now();
        kinds.of(kind);
        var input = Input.form(request.getParameterMap());
        try {
            Versioned<LetterTemplate> changed = NewHead.template(input);
            input.check();
            return save(asker, kind, input, changed);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, kind, version(input), Form.again(e), List.of()));
        }
    }

    private ResponseEntity<byte[]> save(Asker asker, String kind, Input input, Versioned<LetterTemplate> changed) {
        try {
            store.save(asker, kinds.of(kind), changed);
            return pages.to("/kop-surat");
        } catch (ProblemException e) {
            if (e.problem() != Problem.STALE_VERSION) {
                throw e;
            }
            Versioned<LetterTemplate> now = store.template(asker, kinds.of(kind));
            List<Difference> differences = Difference.between(changed.value().values(), now.value().values(),
                    field -> pages.ui().t("letters.text." + field));
            return pages.show(HttpStatus.CONFLICT, TEMPLATE, page(asker, kind, now.version(), Form.again(input), differences));
        }
    }

    private TextPage page(Asker asker, String kind, int version, Form form, List<Difference> differences) {
        Versioned<LetterTemplate> stored = store.template(asker, kinds.of(kind));
        String unit = store.letterhead(asker).map(head -> head.value().unitCode()).orElseGet(() -> offices.get(asker.office()).code());
        String example = NumberPattern.number(stored.value().pattern(), 7, LocalDate.now(clock.withZone(asker.zone())), unit);
        return new TextPage(kind, version, example, form, differences);
    }

    /** As it was sent: a save that is mended is still based on what it was based on. */
    private static int version(Input input) {
        return input.typed("version").matches("[0-9]{1,9}") ? Integer.parseInt(input.typed("version")) : 0;
    }
}
