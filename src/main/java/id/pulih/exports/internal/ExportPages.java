package id.pulih.exports.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.jobs.Jobs;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a list as a file; what comes of it is on the page of the job. */
@RestController
class ExportPages {

    private final Pages pages;
    private final Asking asking;
    private final Jobs jobs;
    private final Clock clock;

    ExportPages(Pages pages, Asking asking, Jobs jobs, Clock clock) {
        this.pages = pages;
        this.asking = asking;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/ekspor")
    ResponseEntity<byte[]> form() {
        return pages.show("exports/new.jte", new ExportPage(Form.of(Map.of("id", Ids.next().toString(), "list", "clients", "format", "xlsx")), ""));
    }

    @PostMapping("/ekspor")
    ResponseEntity<byte[]> start(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            NewExport wanted = NewExport.read(input, LocalDate.now(clock.withZone(asker.zone())));
            input.check();
            jobs.start(asker, wanted.id(), ListJob.CODE, wanted.parameters(), null);
            return pages.to("/pekerjaan/" + wanted.id());
        } catch (InvalidInput e) {
            return pages.again("exports/new.jte", new ExportPage(new Form(input, e.errors()), ""));
        } catch (ProblemException e) {
            return pages.again("exports/new.jte", new ExportPage(new Form(input, List.of()),
                    pages.ui().t("problem." + e.problem().code(), e.args().toArray())));
        }
    }
}
