package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.clients.ClientSummary;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The copy of everything held about a person, for handing over. */
@RestController
class ExportPages {

    private static final String TEMPLATE = "rights/export.jte";

    private final Pages pages;
    private final Asking asking;
    private final StepUp stepUp;
    private final PersonExport export;
    private final ExportArchive archive;

    ExportPages(Pages pages, Asking asking, StepUp stepUp, PersonExport export, ExportArchive archive) {
        this.pages = pages;
        this.asking = asking;
        this.stepUp = stepUp;
        this.export = export;
        this.archive = archive;
    }

    @GetMapping("/klien/{id}/salinan")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @RequestParam(name = "permohonan", required = false) @Nullable UUID request) {
        Form form = request == null ? Form.empty() : Form.of(Map.of("request", request.toString()));
        return pages.show(TEMPLATE, page(asking.now(), id, form));
    }

    @PostMapping("/klien/{id}/salinan")
    ResponseEntity<byte[]> take(@PathVariable UUID id, HttpServletRequest sent) {
        Asker asker = asking.now();
        export.need(asker, id);
        var input = Input.form(sent.getParameterMap());
        try {
            UUID request = input.id("request");
            stepUp.require(asker, input);
            input.check();
            PersonData data = export.take(asker, id, request);
            byte[] zip = archive.zip(asker, data);
            export.made(asker, data, zip);
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType("application/zip"))
                    .header(HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment().filename(ExportArchive.fileName(data)).build().toString())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .body(zip);
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e)));
        }
    }

    private ExportPage page(Asker asker, UUID id, Form form) {
        ClientSummary client = export.need(asker, id);
        return new ExportPage("/klien/" + id, client.caseNumber(), client.alias(), form);
    }
}
