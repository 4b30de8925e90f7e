package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.clients.PaperPolicy;
import id.pulih.platform.FieldError;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;

/** The papers of a client, all four on one page: the day each was received, and a scan of it. */
@RestController
class PapersPages {

    private static final String TEMPLATE = "clients/papers.jte";

    private final Pages pages;
    private final Asking asking;
    private final Clients clients;
    private final OpenedClients opened;
    private final PaperStore store;
    private final ClientFolder folder;

    PapersPages(Pages pages, Asking asking, Clients clients, OpenedClients opened, PaperStore store, ClientFolder folder) {
        this.pages = pages;
        this.asking = asking;
        this.clients = clients;
        this.opened = opened;
        this.store = store;
        this.folder = folder;
    }

    /** What was sent of one paper. */
    private record Received(LocalDate on, @Nullable Scan scan) {}

    @GetMapping("/klien/{id}/berkas")
    ResponseEntity<byte[]> form(@PathVariable UUID id, @RequestParam(name = "baru", required = false) @Nullable String fresh) {
        return pages.show(TEMPLATE, page(asking.now(), id, Form.empty(), fresh != null));
    }

    @PostMapping("/klien/{id}/berkas")
    ResponseEntity<byte[]> receive(@PathVariable UUID id, @RequestParam Map<String, MultipartFile> files, HttpServletRequest request) {
        Asker asker = asking.now();
        PapersPage page = page(asker, id, Form.empty(), request.getParameter("fresh") != null);
        var input = Input.form(request.getParameterMap());
        try {
            var received = new EnumMap<PaperKind, Received>(PaperKind.class);
            for (PaperKind kind : PaperKind.values()) {
                read(input, kind, files.get(kind.code() + ".file"), folder.today(asker), received);
            }
            input.check();
            received.forEach((kind, paper) -> store.receive(asker, id, kind, paper.on(), paper.scan()));
            return pages.to(page.fresh() ? page.url() + "/persetujuan?baru" : page.url());
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, id, Form.again(e), page.fresh()));
        }
    }

    private static void read(Input input, PaperKind kind, @Nullable MultipartFile file, LocalDate today, Map<PaperKind, Received> to) {
        Input part = input.at(kind.code());
        boolean scanned = file != null && !file.isEmpty();
        if (!scanned && !part.has("receivedOn")) {
            return;
        }
        LocalDate on = part.has("receivedOn") ? part.needPastDate("receivedOn", today) : today;
        to.put(kind, new Received(on, scanned ? scan(part, file) : null));
    }

    private static @Nullable Scan scan(Input part, MultipartFile file) {
        try {
            byte[] head = file.getInputStream().readNBytes(8);
            return ScanCheck.read(ScanCheck.type(file.getOriginalFilename(), file.getContentType(), head), file.getInputStream());
        } catch (InvalidInput e) {
            FieldError error = e.errors().getFirst();
            part.error("file", error.code(), error.args().toArray());
        } catch (ProblemException e) {
            part.error("file", e.problem() == Problem.TOO_LARGE ? "file-too-large" : "file-type");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return null;
    }

    /** A scan, under a name that tells nothing. */
    @GetMapping("/klien/{id}/berkas/{paper}")
    ResponseEntity<byte[]> scan(@PathVariable UUID id, @PathVariable UUID paper) {
        Scan scan = store.scan(asking.now(), id, paper);
        boolean picture = scan.mediaType().startsWith("image/");
        String name = "berkas." + switch (scan.mediaType()) {
            case "image/jpeg" -> "jpg";
            case "image/png" -> "png";
            default -> "pdf";
        };
        var disposition = picture ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(scan.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(scan.content());
    }

    private PapersPage page(Asker asker, UUID id, Form form, boolean fresh) {
        ClientSummary client = clients.get(asker, id);
        if (!PaperPolicy.mayRead(asker, client.office())) {
            throw ProblemException.notFound().get();
        }
        List<Warning> warnings = fresh ? opened.read(asker, id).details().warnings() : List.of();
        return new PapersPage("/klien/" + id, client.caseNumber(), client.alias(), form, folder.papers(asker, id), fresh, warnings);
    }
}
