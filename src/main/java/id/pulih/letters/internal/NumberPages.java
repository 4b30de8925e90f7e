package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.FieldError;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /surat/nomor}: numbers reserved ahead, and those given up with a reason. */
@RestController
class NumberPages {

    private static final String TEMPLATE = "letters/numbers.jte";

    private final Pages pages;
    private final Asking asking;
    private final NumberDesk desk;
    private final LetterKinds kinds;

    NumberPages(Pages pages, Asking asking, NumberDesk desk, LetterKinds kinds) {
        this.pages = pages;
        this.asking = asking;
        this.desk = desk;
        this.kinds = kinds;
    }

    @GetMapping("/surat/nomor")
    ResponseEntity<byte[]> list() {
        return pages.show(TEMPLATE, page(asking.now(), fresh(), Form.empty(), null));
    }

    @PostMapping("/surat/nomor")
    ResponseEntity<byte[]> reserve(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            UUID id = input.needId("id");
            String kind = input.needText("kind", 40);
            if (input.ok("kind") && kinds.all().stream().noneMatch(each -> each.code().equals(kind))) {
                input.error("kind", "choice", kind, kinds.all().stream().map(LetterKind::code).collect(Collectors.joining(", ")));
            }
            String note = input.needText("note", 300);
            input.check();
            desk.reserve(asker, id, kinds.of(kind), note, input);
            return pages.to("/surat/nomor");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, Form.again(e), Form.empty(), null));
        } catch (ProblemException e) {
            return pages.again(TEMPLATE, page(asker, Form.again(input), Form.empty(), Refusal.of(e)));
        }
    }

    @PostMapping("/surat/nomor/{id}/batal")
    ResponseEntity<byte[]> drop(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            String reason = input.needText("reason", 500);
            input.check();
            desk.drop(asker, id, reason);
            return pages.to("/surat/nomor");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, fresh(), again(input, id, e), null));
        }
    }

    private NumbersPage page(Asker asker, Form form, Form drop, @Nullable Refusal problem) {
        return new NumbersPage(desk.reserved(asker), kinds.all().stream().map(LetterKind::code).toList(), form, drop, problem);
    }

    /** Which number it was about is kept beside what was typed. */
    private static Form again(Input input, UUID number, InvalidInput e) {
        return Form.again(input.with(Map.of("number", number.toString())), e.errors().toArray(FieldError[]::new));
    }

    private static Form fresh() {
        return Form.of(Map.of("id", Ids.next().toString()));
    }
}
