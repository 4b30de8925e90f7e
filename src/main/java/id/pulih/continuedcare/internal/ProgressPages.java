package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The progress form of a home visit: written, read and corrected on one page. */
@RestController
class ProgressPages {

    private static final String TEMPLATE = "continuedcare/progress.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final ProgressDesk desk;

    ProgressPages(Asking asking, Pages pages, Work work, ProgressDesk desk) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.desk = desk;
    }

    @GetMapping("/episode/{id}/bina-lanjut/kunjungan/{visit}/evaluasi")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @PathVariable String visit) {
        Asker asker = asking.now();
        VisitNumber number = VisitNumber.of(visit);
        return work.write(asker.own("care"), () -> show(HttpStatus.OK, id, number, Form.of(desk.stored(asker, id, number)), List.of(), null));
    }

    @PostMapping("/episode/{id}/bina-lanjut/kunjungan/{visit}/evaluasi")
    ResponseEntity<byte[]> save(@PathVariable UUID id, @PathVariable String visit, HttpServletRequest request) {
        Asker asker = asking.now();
        VisitNumber number = VisitNumber.of(visit);
        var input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("care"), () -> desk.save(asker, id, number, input));
            return pages.to("/episode/" + id + "/bina-lanjut");
        } catch (InvalidInput e) {
            // What the activity refuses names the same fields; the words typed here are shown with it.
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, number, Form.again(input, e.errors().toArray(id.pulih.platform.FieldError[]::new)), List.of(), null);
        } catch (ProblemException e) {
            return switch (e.problem()) {
                case NOT_FOUND -> throw e;
                case STALE_VERSION, ALREADY_CORRECTED -> both(asker, id, number, input);
                default -> show(HttpStatus.valueOf(e.problem().status()), id, number, Form.again(input), List.of(), e);
            };
        }
    }

    /** Nothing is stored; saving this page again stores it after what is there now. */
    private ResponseEntity<byte[]> both(Asker asker, UUID id, VisitNumber number, Input input) {
        Map<String, String> stored = work.write(asker.own("care"), () -> desk.stored(asker, id, number));
        Ui ui = pages.ui();
        var mine = new LinkedHashMap<String, String>();
        var theirs = new LinkedHashMap<String, String>();
        ProgressForm.fields().forEach(field -> {
            mine.put(field, shown(ui, field, input.typed(field).replace("\r\n", "\n").strip()));
            theirs.put(field, shown(ui, field, stored.getOrDefault(field, "")));
        });
        Input again = input.with(Map.of("version", stored.getOrDefault("version", "0"), "id", stored.getOrDefault("id", "")));
        return show(HttpStatus.CONFLICT, id, number, Form.again(again), Difference.between(mine, theirs, field -> ui.t("continuedcare." + field)), null);
    }

    private static String shown(Ui ui, String field, String value) {
        if (value.isEmpty() || ProgressForm.WORDS.contains(field) || field.equals("occurredAt")) {
            return value;
        }
        return switch (field) {
            case "tag" -> ui.t("activities.tag." + value);
            case "condition" -> ui.t("continuedcare.condition." + value);
            default -> ui.t("continuedcare.course." + value);
        };
    }

    private ResponseEntity<byte[]> show(HttpStatus status, UUID id, VisitNumber number, Form form, List<Difference> differences,
            @Nullable ProblemException problem) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> pages.show(status, TEMPLATE,
                new VisitPage(desk.heading(asker, id), number, form, List.of(), differences, problem)));
    }
}
