package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Writing the report to the head. */
@RestController
class ReportPages {

    private static final String TEMPLATE = "continuedcare/report.jte";

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final ReportDesk desk;

    ReportPages(Asking asking, Pages pages, Work work, ReportDesk desk) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.desk = desk;
    }

    @GetMapping("/episode/{id}/bina-lanjut/laporan")
    ResponseEntity<byte[]> form(@PathVariable UUID id) {
        return show(HttpStatus.OK, id, Form.of(Map.of("id", Ids.next().toString())), null);
    }

    @PostMapping("/episode/{id}/bina-lanjut/laporan")
    ResponseEntity<byte[]> submit(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            work.write(asker.own("care"), () -> desk.submit(asker, id, input));
            return pages.to("/episode/" + id + "/bina-lanjut");
        } catch (InvalidInput e) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, id, Form.again(e), null);
        } catch (ProblemException e) {
            if (e.problem() == Problem.NOT_FOUND) {
                throw e;
            }
            return show(HttpStatus.valueOf(e.problem().status()), id, Form.again(input), e);
        }
    }

    private ResponseEntity<byte[]> show(HttpStatus status, UUID id, Form form, @Nullable ProblemException problem) {
        Asker asker = asking.now();
        return work.write(asker.own("care"), () -> pages.show(status, TEMPLATE, desk.page(asker, id, form, problem)));
    }
}
