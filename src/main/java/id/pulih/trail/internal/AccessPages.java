package id.pulih.trail.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientSummary;
import id.pulih.platform.ProblemException;
import id.pulih.trail.TrailPolicy;
import id.pulih.ui.Pages;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who saw one client: in one click for those who watch, and as a printed statement for the client. */
@RestController
class AccessPages {

    private final Pages pages;
    private final Asking asking;
    private final Trail trail;
    private final AccessStatement statement;

    AccessPages(Pages pages, Asking asking, Trail trail, AccessStatement statement) {
        this.pages = pages;
        this.asking = asking;
        this.trail = trail;
        this.statement = statement;
    }

    @GetMapping("/klien/{id}/akses")
    ResponseEntity<byte[]> show(@PathVariable UUID id, @RequestParam(name = "sesudah", defaultValue = "") String after) {
        Asker asker = asking.now();
        ClientSummary client = trail.known(asker, id);
        boolean reads = TrailPolicy.mayRead(asker, client.office());
        boolean prints = TrailPolicy.mayPrintStatement(asker, client.office());
        if (!reads && !prints) {
            throw ProblemException.notFound().get();
        }
        Seek from = Seek.read(after, Seek.Key.INSTANT_DOWN, Seek.Key.ID_DOWN);
        return pages.show("trail/access.jte", new AccessPage(client.caseNumber(), "/klien/" + id + "/akses",
                reads ? slice(trail.about(asker, id, from.first() ? null : new Place(from.at(0).toInstant(), from.id(1))), from) : null, prints));
    }

    private static Slice<Line> slice(Trail.Found found, Seek from) {
        return new Slice<>(found.lines(), found.next() == null ? "" : found.next().text(), from.first(), from.lost());
    }

    @PostMapping("/klien/{id}/akses/cetak")
    ResponseEntity<byte[]> print(@PathVariable UUID id) {
        AccessStatement.Printed printed = statement.print(asking.now(), id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename(printed.fileName()).build().toString())
                .body(printed.pdf());
    }
}
