package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Coded;
import id.pulih.platform.JsonInput;
import id.pulih.platform.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Papers received: a day, or the scan itself. */
@RestController
class PapersApi {

    private final Asking asking;
    private final PaperStore store;
    private final ClientFolder folder;
    private final OwnClients own;

    PapersApi(Asking asking, PaperStore store, ClientFolder folder, OwnClients own) {
        this.asking = asking;
        this.store = store;
        this.folder = folder;
        this.own = own;
    }

    @PutMapping(path = "/api/v1/clients/{id}/papers/{kind}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> received(@PathVariable UUID id, @PathVariable String kind, @RequestBody JsonNode body) {
        Asker asker = asking.now();
        own.need(asker, id);
        var input = JsonInput.of(body);
        PaperKind paper = kind(kind);
        LocalDate on = input.needPastDate("receivedOn", folder.today(asker));
        input.check();
        store.receive(asker, id, paper, on, null);
        return ResponseEntity.noContent().build();
    }

    /** Received today, with its scan. */
    @PutMapping(path = "/api/v1/clients/{id}/papers/{kind}",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE, MediaType.APPLICATION_PDF_VALUE})
    ResponseEntity<Void> scanned(@PathVariable UUID id, @PathVariable String kind, HttpServletRequest request) throws IOException {
        Asker asker = asking.now();
        own.need(asker, id);
        PaperKind paper = kind(kind);
        var type = MediaType.parseMediaType(request.getContentType());
        Scan scan = ScanCheck.read(type.getType() + "/" + type.getSubtype(), request.getInputStream());
        store.receive(asker, id, paper, folder.today(asker), scan);
        return ResponseEntity.noContent().build();
    }

    private static PaperKind kind(String code) {
        return Coded.find(PaperKind.class, code).orElseThrow(ProblemException.notFound());
    }
}
