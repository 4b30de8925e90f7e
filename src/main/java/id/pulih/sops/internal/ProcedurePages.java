package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.documents.Documents;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Work;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The procedures: which there are, what one says, on screen and on paper, and beginning a run for an event. */
@RestController
class ProcedurePages {

    private final Asking asking;
    private final Pages pages;
    private final Work work;
    private final ProcedureViews views;
    private final Documents documents;
    private final EventStore events;

    ProcedurePages(Asking asking, Pages pages, Work work, ProcedureViews views, Documents documents, EventStore events) {
        this.asking = asking;
        this.pages = pages;
        this.work = work;
        this.views = views;
        this.documents = documents;
        this.events = events;
    }

    @GetMapping("/sop")
    ResponseEntity<byte[]> all() {
        Asker asker = asking.now();
        return work.read(asker.reach("care"), () -> pages.show("sops/procedures.jte", views.all(asker)));
    }

    @GetMapping("/sop/{code}")
    ResponseEntity<byte[]> one(@PathVariable String code, @RequestParam(name = "sesudah", defaultValue = "") String after) {
        Asker asker = asking.now();
        return work.read(asker.own("care"), () -> pages.show("sops/procedure.jte",
                views.one(asker, code, after, Form.of(Map.of("id", Ids.next().toString())), null)));
    }

    @GetMapping("/sop/{code}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code) {
        Asker asker = asking.now();
        OfficialPage page = work.read(asker.own("care"), () -> views.printed(asker, code));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"sop-" + page.procedure().code() + ".pdf\"")
                .body(ProcedureViews.pdf(pages, documents, page));
    }

    @PostMapping("/sop/{code}/jalan")
    ResponseEntity<byte[]> begin(@PathVariable String code, HttpServletRequest request) {
        Asker asker = asking.now();
        try {
            UUID run = work.write(asker.own("care"), () -> events.begin(asker, code, Input.form(request.getParameterMap())));
            return pages.to("/sop/jalan/" + run);
        } catch (InvalidInput e) {
            return work.read(asker.own("care"), () -> pages.again("sops/procedure.jte", views.one(asker, code, "", Form.again(e), null)));
        }
    }
}
