package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

/** Planning home visits I and II, and their calendar files. */
@RestController
class VisitPages {

    private static final String TEMPLATE = "continuedcare/visit.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final VisitDesk desk;

    VisitPages(Asking asking, Pages pages, Work work, VisitDesk desk) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.desk = desk;
    }

    @GetMapping("/episode/{id}/bina-lanjut/kunjungan/{visit}")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @PathVariable String visit) {
        Asker asker = asking.now();
        VisitNumber number = VisitNumber.of(visit);
        return work.write(asker.own("care"), () -> show(HttpStatus.OK, id, number, Form.of(desk.stored(asker, id, number)), List.of(), null));
    }

    @PostMapping("/episode/{id}/bina-lanjut/kunjungan/{visit}")
    ResponseEntity<byte[]> plan(@PathVariable UUID id, @PathVariable String visit, HttpServletRequest request) {
        Asker asker = asking.now();
        VisitNumber number = VisitNumber.of(visit);
        var input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("care"), () -> desk.plan(asker, id, number, input));
            return pages.to("/episode/" + id + "/bina-lanjut");
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, number, Form.again(e), List.of(), null);
        } catch (ProblemException e) {
            return switch (e.problem()) {
                case NOT_FOUND -> throw e;
                case STALE_VERSION -> both(asker, id, number, input);
                default -> show(HttpStatus.valueOf(e.problem().status()), id, number, Form.again(input), List.of(), e);
            };
        }
    }

    @GetMapping("/episode/{id}/bina-lanjut/kunjungan/{visit}/kalender")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, @PathVariable String visit) {
        Asker asker = asking.now();
        VisitNumber number = VisitNumber.of(visit);
        String file = work.write(asker.own("care"), () -> desk.calendar(asker, id, number));
        return ResponseEntity.ok()
                .header("Content-Type", "text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"kunjungan-" + number.path() + ".ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is stored; saving this page again stores it after what is there now. */
    private ResponseEntity<byte[]> both(Asker asker, UUID id, VisitNumber number, Input input) {
        Map<String, String> stored = work.write(asker.own("care"), () -> desk.stored(asker, id, number));
        var mine = new HashMap<String, String>();
        var theirs = new HashMap<String, String>();
        NewHomeVisit.FIELDS.forEach(field -> {
            mine.put(field, input.typed(field).strip());
            theirs.put(field, stored.getOrDefault(field, ""));
        });
        desk.named(asker, mine);
        desk.named(asker, theirs);
        Input again = input.with(Map.of("version", stored.getOrDefault("version", "0"), "id", stored.getOrDefault("id", "")));
        List<Difference> differences = Difference.between(mine, theirs, field -> pages.ui().t("continuedcare." + field));
        return show(HttpStatus.CONFLICT, id, number, Form.again(again), differences, null);
    }

    private ResponseEntity<byte[]> show(HttpStatus status, UUID id, VisitNumber number, Form form, List<Difference> differences,
            @Nullable ProblemException problem) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> pages.show(status, TEMPLATE,
                new VisitPage(desk.heading(asker, id), number, form, desk.people(asker), differences, problem)));
    }
}
