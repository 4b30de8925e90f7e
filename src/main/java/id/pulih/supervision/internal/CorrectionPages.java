package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.Offices;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.supervision.Supervision;
import id.pulih.supervision.SupervisionPolicy;
import id.pulih.ui.Difference;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A visit corrected by whoever made it: what was written first stays to be seen. */
@RestController
class CorrectionPages {

    private static final String FORM = "supervision/new.jte";
    private static final int REASON = 500;

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final CorrectionStore store;
    private final Desk desk;

    CorrectionPages(Asking asking, Pages pages, Work work, Clock clock, CorrectionStore store, Desk desk) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.store = store;
        this.desk = desk;
    }

    /** The visits that can be corrected. */
    @Component
    record Desk(VisitRows visits, VisitStore store, Corrections corrections, Offices offices) {

        /** @throws ProblemException not-found for whoever did not make the visit */
        Supervision own(Asker asker, UUID id) {
            return visits.find(SupervisionPolicy.officesRead(asker), id)
                    .filter(visit -> SupervisionPolicy.mayCorrect(asker, offices.get(visit.office()), visit.visitor()))
                    .orElseThrow(ProblemException.notFound());
        }
    }

    @GetMapping("/pembinaan/{id}/betulkan")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        Asker asker = asking.now();
        return work.write(asker.reach("supervision"), () -> {
            Supervision visit = desk.own(asker, id);
            desk.store().read(asker, visit);
            return pages.show(FORM, desk.corrections().form(asker, visit));
        });
    }

    @PostMapping("/pembinaan/{id}/betulkan")
    ResponseEntity<byte[]> correct(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            work.write(asker.reach("supervision"), () -> {
                Supervision visit = desk.own(asker, id);
                NewVisit typed = read(asker, visit, input);
                var wish = new CorrectionStore.Wish(typed, input.needInteger("version", 1, Integer.MAX_VALUE), input.needText("reason", REASON));
                input.check();
                store.correct(asker, visit, desk.visits().versions(visit).getLast().accounts(), wish, input);
            });
            return pages.to("/pembinaan/" + id);
        } catch (InvalidInput e) {
            return again(asker, id, HttpStatus.UNPROCESSABLE_CONTENT, Form.again(e), List.of(), null);
        } catch (ProblemException e) {
            return refused(asker, id, input, e);
        }
    }

    private NewVisit read(Asker asker, Supervision visit, Input input) {
        NewVisit typed = desk.corrections().read(asker, visit, input, LocalDate.now(clock.withZone(asker.zone())));
        if (input.ok("kind") && !SupervisionPolicy.mayVisit(asker, desk.offices().get(visit.office()), typed.kind())) {
            input.error("kind", "unknown-reference", typed.kind().code());
        }
        return typed;
    }

    private ResponseEntity<byte[]> refused(Asker asker, UUID id, Input input, ProblemException e) {
        if (e.problem() == Problem.NOT_FOUND) {
            throw e;
        }
        Input fresh = input.with(Map.of("id", VisitStore.newId().toString()));
        if (e.problem() != Problem.STALE_VERSION) {
            return again(asker, id, HttpStatus.valueOf(e.problem().status()), Form.again(fresh), List.of(), e);
        }
        Supervision now = work.read(asker.reach("supervision"), () -> desk.own(asker, id));
        List<Difference> both = work.read(asker.reach("supervision"),
                () -> desk.corrections().both(asker, now, read(asker, now, input), pages.ui()));
        Input based = fresh.with(Map.of("version", String.valueOf(now.version())));
        return again(asker, id, HttpStatus.CONFLICT, Form.again(based), both, both.isEmpty() ? e : null);
    }

    private ResponseEntity<byte[]> again(Asker asker, UUID id, HttpStatus status, Form form, List<Difference> both, @Nullable ProblemException why) {
        return work.read(asker.reach("supervision"),
                () -> pages.show(status, FORM, desk.corrections().form(asker, desk.own(asker, id)).with(form, both, why)));
    }
}
