package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.Office;
import id.pulih.platform.DayCursor;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.supervision.Supervision;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits: the list, one of them, its paper, and recording one. */
@RestController
class VisitPages {

    private static final String FORM = "supervision/new.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final VisitViews views;
    private final VisitStore store;

    VisitPages(Asking asking, Pages pages, Work work, Clock clock, VisitViews views, VisitStore store) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.views = views;
        this.store = store;
    }

    @GetMapping("/pembinaan")
    ResponseEntity<byte[]> list(@RequestParam(defaultValue = "") String after) {
        Asker asker = asking.now();
        var input = Input.of(Map.of("after", after));
        DayCursor from = DayCursor.read(input);
        DayCursor place = input.errors().isEmpty() ? from : DayCursor.START;
        return work.read(asker.reach("supervision"), () -> pages.show("supervision/list.jte", views.list(asker, place, today(asker), pages.ui())));
    }

    @GetMapping("/pembinaan/{id}")
    ResponseEntity<byte[]> one(@PathVariable UUID id) {
        Asker asker = asking.now();
        return work.write(asker.reach("supervision"), () -> {
            Supervision visit = views.visit(asker, id);
            store.read(asker, visit);
            return pages.show("supervision/visit.jte", views.page(asker, visit, today(asker), pages.ui()));
        });
    }

    @GetMapping("/pembinaan/{id}/pdf")
    ResponseEntity<byte[]> paper(@PathVariable UUID id) {
        Asker asker = asking.now();
        byte[] pdf = work.write(asker.reach("supervision"), () -> {
            Supervision visit = views.visit(asker, id);
            store.read(asker, visit);
            return views.pdf(asker, visit, today(asker));
        });
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"pembinaan.pdf\"").body(pdf);
    }

    @GetMapping("/pembinaan/baru")
    ResponseEntity<byte[]> form(@RequestParam(name = "kantor", required = false) @Nullable UUID office) {
        Asker asker = asking.now();
        if (views.nowhere(asker)) {
            return pages.to("/pembinaan");
        }
        return work.read(asker.reach("supervision"), () -> pages.show(FORM, views.form(asker, views.chosen(asker, office), pages.ui())));
    }

    @PostMapping("/pembinaan/baru")
    ResponseEntity<byte[]> open(HttpServletRequest request) {
        Asker asker = asking.now();
        if (views.nowhere(asker)) {
            return pages.to("/pembinaan");
        }
        Input input = Input.form(request.getParameterMap());
        UUID wanted = input.id("office");
        Office office = work.read(asker.reach("supervision"), () -> views.chosen(asker, input.ok("office") ? wanted : null));
        try {
            work.write(asker.reach("supervision"), () -> {
                NewVisit visit = views.read(asker, office, input, today(asker));
                input.check();
                store.open(asker, office, visit, input);
            });
            return pages.to("/pembinaan/" + input.typed("id").strip());
        } catch (InvalidInput e) {
            return again(asker, office, HttpStatus.UNPROCESSABLE_CONTENT, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            Input fresh = input.with(Map.of("id", VisitStore.newId().toString()));
            return again(asker, office, HttpStatus.valueOf(e.problem().status()), Form.again(fresh), e);
        }
    }

    private ResponseEntity<byte[]> again(Asker asker, Office office, HttpStatus status, Form form, @Nullable ProblemException problem) {
        return work.read(asker.reach("supervision"), () -> pages.show(status, FORM, views.form(asker, office, pages.ui()).with(form, List.of(), problem)));
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
