package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.Office;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.supervision.Supervision;
import id.pulih.supervision.SupervisionPolicy;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing down what was found, and closing it: by the data, or by evidence that a second person names. */
@RestController
class FindingPages {

    private static final String FORM = "supervision/finding.jte";
    private static final int EVIDENCE = 1000;

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Clock clock;
    private final VisitStore store;
    private final Reads reads;

    FindingPages(Asking asking, Pages pages, Work work, Clock clock, VisitStore store, Reads reads) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.clock = clock;
        this.store = store;
        this.reads = reads;
    }

    /** What the forms are made from. */
    @org.springframework.stereotype.Component
    record Reads(VisitViews views, FindingRows findings, Visited visited, Conditions conditions) {

        Finding finding(Asker asker, UUID id) {
            return findings.find(SupervisionPolicy.officesRead(asker), id).orElseThrow(ProblemException.notFound());
        }

        NewFinding.Choices choices(Supervision visit, Pages pages) {
            return new NewFinding.Choices(visited.officers(visit.office()), conditions.indicators(pages.ui()), conditions.periods(visit.day(), pages.ui()));
        }
    }

    @GetMapping("/pembinaan/{id}/temuan")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        return show(HttpStatus.OK, id, Form.of(Map.of("id", VisitStore.newId().toString(), "direction", "at-least")), null);
    }

    @PostMapping("/pembinaan/{id}/temuan")
    ResponseEntity<byte[]> find(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            work.write(asker.reach("supervision"), () -> {
                Supervision visit = findable(asker, id);
                NewFinding finding = NewFinding.read(input, visit.day(), reads.choices(visit, pages));
                reads.conditions().check(asker, visit.office(), finding.condition(), input);
                reads.visited().needNameless(asker, visit.office(), input, "text", "action");
                input.check();
                store.find(asker, reads.visited().office(visit.office()), visit, finding, input);
            });
            return pages.to("/pembinaan/" + id);
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return show(HttpStatus.valueOf(e.problem().status()), id, Form.again(input.with(Map.of("id", VisitStore.newId().toString()))), e);
        }
    }

    private Supervision findable(Asker asker, UUID id) {
        Supervision visit = reads.views().visit(asker, id);
        Office office = reads.visited().office(visit.office());
        if (!SupervisionPolicy.mayFind(asker, office, visit.visitor())) {
            throw ProblemException.notFound().get();
        }
        return visit;
    }

    private ResponseEntity<byte[]> show(HttpStatus status, UUID id, Form form, @Nullable ProblemException problem) {
        Asker asker = asking.now();
        return work.read(asker.reach("supervision"), () -> {
            Supervision visit = findable(asker, id);
            NewFinding.Choices choices = reads.choices(visit, pages);
            return pages.show(status, FORM, new FindingForm("/pembinaan/" + id, reads.visited().office(visit.office()).name(), choices.officers(),
                    choices.indicators(), choices.periods(), form, problem));
        });
    }

    @GetMapping("/pembinaan/temuan/{finding}/tutup")
    ResponseEntity<byte[]> closing(@PathVariable UUID finding) {
        return evidence(HttpStatus.OK, finding, Form.empty(), null);
    }

    @PostMapping("/pembinaan/temuan/{finding}/tutup")
    ResponseEntity<byte[]> close(@PathVariable UUID finding, HttpServletRequest request) {
        Asker asker = asking.now();
        Input input = Input.form(request.getParameterMap());
        try {
            UUID visit = work.write(asker.reach("supervision"), () -> close(asker, reads.finding(asker, finding), input));
            return pages.to("/pembinaan/" + visit);
        } catch (InvalidInput e) {
            return evidence(HttpStatus.UNPROCESSABLE_CONTENT, finding, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return evidence(HttpStatus.valueOf(e.problem().status()), finding, Form.again(input), e);
        }
    }

    /** Where a figure decides, nothing that is typed does. */
    private UUID close(Asker asker, Finding finding, Input input) {
        if (finding.condition() == null) {
            String evidence = input.needText("evidence", EVIDENCE);
            reads.visited().needNameless(asker, finding.office(), input, "evidence");
            input.check();
            store.closeByEvidence(asker, finding, evidence);
        } else if (!reads.conditions().answers(asker, finding.office(), finding.condition())) {
            throw ProblemException.of(Problem.FIGURE_HIDDEN);
        } else {
            store.closeByData(asker, finding, reads.conditions().figure(asker, finding));
        }
        return finding.visit();
    }

    private ResponseEntity<byte[]> evidence(HttpStatus status, UUID id, Form form, @Nullable ProblemException problem) {
        Asker asker = asking.now();
        return work.write(asker.reach("supervision"), () -> {
            Finding finding = reads.finding(asker, id);
            Supervision visit = reads.views().visit(asker, finding.visit());
            store.read(asker, visit);
            boolean owner = !SupervisionPolicy.mayNameEvidence(asker, finding.office(), finding.owner());
            if (finding.condition() != null || finding.closing() != null || owner) {
                LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
                return pages.show(status, "supervision/visit.jte", reads.views().page(asker, visit, today, pages.ui(), problem));
            }
            return pages.show(status, "supervision/evidence.jte", new EvidenceForm("/pembinaan/" + finding.visit(),
                    "/pembinaan/temuan/" + id + "/tutup", finding.text(), finding.action(), finding.ownerName(), form, problem));
        });
    }
}
