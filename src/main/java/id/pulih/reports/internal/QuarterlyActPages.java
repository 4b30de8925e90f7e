package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ways of a report: to the head, back to the officer, signed, opened again. Each form says after which step it was shown. */
@RestController
class QuarterlyActPages {

    private static final int REASON = 500;
    private static final int MOST_STEPS = 9999;

    private final Pages pages;
    private final QuarterlyAsking asking;
    private final Work work;
    private final Received received;
    private final QuarterlyDesk desk;

    QuarterlyActPages(Pages pages, QuarterlyAsking asking, Work work, Received received, QuarterlyDesk desk) {
        this.pages = pages;
        this.asking = asking;
        this.work = work;
        this.received = received;
        this.desk = desk;
    }

    @PostMapping("/laporan-triwulan/{id}/serahkan")
    ResponseEntity<byte[]> handIn(@PathVariable UUID id, HttpServletRequest request) {
        return run(id, request, "hand-in", false, (asker, after, reason) -> {
            desk.needOver(asker, desk.acts().own(asker, id));
            desk.acts().handIn(asker, id, after);
        });
    }

    @PostMapping("/laporan-triwulan/{id}/kembalikan")
    ResponseEntity<byte[]> giveBack(@PathVariable UUID id, HttpServletRequest request) {
        return run(id, request, "return", true, (asker, after, reason) -> desk.acts().giveBack(asker, id, after, reason));
    }

    @PostMapping("/laporan-triwulan/{id}/tandatangani")
    ResponseEntity<byte[]> sign(@PathVariable UUID id, HttpServletRequest request) {
        return run(id, request, "sign", false, (asker, after, reason) -> desk.acts().sign(asker, id, after));
    }

    @PostMapping("/laporan-triwulan/{id}/buka")
    ResponseEntity<byte[]> reopen(@PathVariable UUID id, HttpServletRequest request) {
        return run(id, request, "reopen", true, (asker, after, reason) -> desk.acts().reopen(asker, id, after, reason));
    }

    private interface Act {
        void run(Asker asker, int after, String reason);
    }

    private ResponseEntity<byte[]> run(UUID report, HttpServletRequest request, String what, boolean reasoned, Act act) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        work.read(asker.reach("reports"), () -> desk.acts().own(asker, report));
        try {
            UUID id = input.needId("id");
            int after = input.needInteger("after", 0, MOST_STEPS);
            String reason = reasoned ? input.needText("reason", REASON) : "";
            desk.needNameless(asker, input, "reason");
            input.check();
            work.write(asker.reach("reports"), () -> {
                if (received.first(asker, id, "quarterly-" + what + " " + report, input)) {
                    act.run(asker, after, reason);
                }
            });
            return pages.to("/laporan-triwulan/" + report);
        } catch (InvalidInput e) {
            return pages.again("reports/quarterly.jte", desk.page(asker, pages.ui(), report, 0, Form.again(e)));
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return pages.show(HttpStatus.valueOf(e.problem().status()), "reports/quarterly.jte",
                    desk.page(asker, pages.ui(), report, 0, Form.again(input), e));
        }
    }
}
