package id.pulih.letters.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.letters.Draft;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import id.pulih.ui.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /surat/baru}: invitations, orders, minutes and lists typed by hand. */
@RestController
class WritePages {

    private static final String TEMPLATE = "letters/write.jte";

    private final Pages pages;
    private final Asking asking;
    private final Clock clock;
    private final Missing missing;
    private final NumberDesk numbers;
    private final Writing writing;

    WritePages(Pages pages, Asking asking, Clock clock, Missing missing, NumberDesk numbers, Writing writing) {
        this.pages = pages;
        this.asking = asking;
        this.clock = clock;
        this.missing = missing;
        this.numbers = numbers;
        this.writing = writing;
    }

    @GetMapping("/surat/baru")
    ResponseEntity<byte[]> choose() {
        return pages.show("letters/choose.jte", Arrays.stream(Handwritten.values()).map(Handwritten::kind).toList());
    }

    @GetMapping("/surat/baru/{kind}")
    ResponseEntity<byte[]> form(@PathVariable String kind) {
        Asker asker = asking.now();
        Form form = Form.of(Map.of("id", Ids.next().toString(), "day", Dates.typed(LocalDate.now(clock.withZone(asker.zone())))));
        return pages.show(TEMPLATE, page(asker, Handwritten.of(kind), form, null));
    }

    @PostMapping("/surat/baru/{kind}")
    ResponseEntity<byte[]> write(@PathVariable String kind, HttpServletRequest request) {
        Asker asker = asking.now();
        Handwritten letter = Handwritten.of(kind);
        var input = Input.form(request.getParameterMap());
        try {
            UUID id = input.needId("id");
            Ui paper = pages.plain(Words.INDONESIAN);
            Draft draft = letter.read(input, id, field -> paper.t("letters.paper.field." + field));
            UUID number = input.id("number");
            input.check();
            return pages.to("/surat/" + writing.issue(asker, draft, number, input));
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, letter, Form.again(e), null));
        } catch (ProblemException e) {
            return pages.again(TEMPLATE, page(asker, letter, Form.again(input), Refusal.of(e)));
        }
    }

    private WritePage page(Asker asker, Handwritten letter, Form form, @Nullable Refusal problem) {
        List<Option> reserved = numbers.reserved(asker).stream()
                .filter(each -> each.kind().equals(letter.kind()))
                .map(each -> new Option(each.id().toString(), each.number() + (each.note() == null ? "" : " · " + each.note())))
                .toList();
        return new WritePage(letter, form, missing.ofThePaper(asker), reserved, problem);
    }
}
