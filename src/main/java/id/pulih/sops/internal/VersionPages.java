package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.offices.Offices;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.sops.ProcedurePolicy;
import id.pulih.sops.internal.VersionStore.Decided;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a procedure: looked at, handed in, approved or sent back. */
@RestController
class VersionPages {

    private static final String TEMPLATE = "sops/versions.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final Versions versions;
    private final VersionStore store;
    private final Offices offices;

    VersionPages(Asking asking, Pages pages, Work work, Versions versions, VersionStore store, Offices offices) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.versions = versions;
        this.store = store;
        this.offices = offices;
    }

    @GetMapping("/sop/{code}/versi")
    ResponseEntity<byte[]> list(@PathVariable String code) {
        return show(HttpStatus.OK, code, Form.empty(), null);
    }

    @GetMapping("/sop/{code}/versi/{version}")
    ResponseEntity<byte[]> one(@PathVariable String code, @PathVariable int version) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> {
            Procedure procedure = versions.get(asker.office(), code, version);
            Approval approval = versions.line(asker.office(), code, version).map(VersionLine::approval).orElse(null);
            var document = OfficialPage.shown(offices.get(asker.office()), new InForce(version, procedure, approval));
            return pages.show("sops/version.jte", document);
        });
    }

    @PostMapping("/sop/{code}/versi/{version}/ajukan")
    ResponseEntity<byte[]> submit(@PathVariable String code, @PathVariable int version) {
        Asker asker = asking.now();
        return act(code, Input.of(java.util.Map.of()), () -> store.submit(asker, code, version));
    }

    @PostMapping("/sop/{code}/versi/{version}/putusan")
    ResponseEntity<byte[]> decide(@PathVariable String code, @PathVariable int version, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        return act(code, input, () -> store.decide(asker, code, version, decided(input)));
    }

    private ResponseEntity<byte[]> act(String code, Input input, Runnable act) {
        try {
            work.write(asking.now().own("care"), act);
            return pages.to("/sop/" + code + "/versi");
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, code, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return show(HttpStatus.valueOf(e.problem().status()), code, Form.again(input), e);
        }
    }

    /** What was typed is looked at whatever the decision: nobody finds out later that a day was none. */
    private static Decided decided(Input input) {
        boolean back = input.needText("decision", 20).equals("return");
        if (!back && !input.typed("decision").strip().equals("approve")) {
            input.error("decision", "choice", input.typed("decision"), "approve, return");
        }
        String word = back ? input.needText("word", 1000) : input.text("word", 1000);
        LocalDate made = input.date("madeOn");
        LocalDate revised = input.date("revisedOn");
        LocalDate effective = back ? input.date("effectiveFrom") : input.needDate("effectiveFrom");
        String number = back ? input.text("number-given", 80) : input.needText("number-given", 80);
        String by = back ? input.text("approvedBy", 120) : input.needText("approvedBy", 120);
        if (!back && made != null && effective != null && effective.isBefore(made)) {
            input.error("effectiveFrom", "date-order", Dates.typed(effective), Dates.typed(made));
        }
        input.check();
        return back || number == null || effective == null || by == null
                ? new Decided(null, word)
                : new Decided(new Approval(number, made, revised, effective, by), word);
    }

    private ResponseEntity<byte[]> show(HttpStatus status, String code, Form form, @Nullable ProblemException problem) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> {
            var list = versions.list(asker.office(), code);
            String name = Objects.requireNonNull(versions.get(asker.office(), code, versions.latest(asker.office(), code))).name();
            boolean decides = ProcedurePolicy.mayApprove(asker, asker.office());
            return pages.show(status, TEMPLATE, new VersionsPage(code, name, list, decides, form, problem));
        });
    }
}
