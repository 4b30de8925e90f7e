package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.accounts.StepUp;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.clients.ScannedFile;
import id.pulih.disclosures.CourtOrder;
import id.pulih.disclosures.CourtOrderPolicy;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Orders of courts: recorded by one head with the scan, confirmed or refused by another person with a fresh second factor. */
@RestController
class CourtOrderPages {

    private static final String TEMPLATE = "disclosures/court-orders.jte";

    private final Pages pages;
    private final Asking asking;
    private final Clients clients;
    private final CourtOrderStore store;
    private final Given given;
    private final StepUp stepUp;

    CourtOrderPages(Pages pages, Asking asking, Clients clients, CourtOrderStore store, Given given, StepUp stepUp) {
        this.pages = pages;
        this.asking = asking;
        this.clients = clients;
        this.store = store;
        this.given = given;
        this.stepUp = stepUp;
    }

    @GetMapping("/klien/{id}/penetapan")
    ResponseEntity<byte[]> list(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show(TEMPLATE, page(asker, client(asker, id), new Again(Form.of(Map.of("id", Ids.next().toString())), null, null)));
    }

    @PostMapping("/klien/{id}/penetapan")
    ResponseEntity<byte[]> record(@PathVariable UUID id, @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        Asker asker = asking.now();
        ClientSummary client = client(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            NewCourtOrder order = NewCourtOrder.read(input, given.today(asker));
            if (file == null || file.isEmpty()) {
                input.error("file", "required");
            }
            input.check();
            store.record(asker, client.office(), id, order, new CourtOrderStore.Sent(input, content(file)));
            return pages.to("/klien/" + id + "/penetapan");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, client, new Again(new Form(input, e.errors()), null, null)));
        } catch (ProblemException e) {
            return pages.again(TEMPLATE, page(asker, client, refused(input, e)));
        }
    }

    @PostMapping("/klien/{id}/penetapan/{order}/putusan")
    ResponseEntity<byte[]> decide(@PathVariable UUID id, @PathVariable UUID order, HttpServletRequest request) {
        Asker asker = asking.now();
        ClientSummary client = client(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            Verdict verdict = input.needCode("decision", Verdict.class);
            String reason = input.text("reason", 300);
            if (verdict == Verdict.REFUSED && reason == null) {
                input.error("reason", "required");
            }
            stepUp.require(asker, input);
            input.check();
            store.decide(asker, id, order, verdict == Verdict.CONFIRMED, reason);
            return pages.to("/klien/" + id + "/penetapan");
        } catch (InvalidInput e) {
            return pages.again(TEMPLATE, page(asker, client, new Again(Form.again(e), order, null)));
        } catch (ProblemException e) {
            return pages.again(TEMPLATE, page(asker, client, new Again(Form.again(input), order, DisclosuresPage.Refusal.of(e))));
        }
    }

    /** Under a name that tells nothing; for those who decide about it. */
    @GetMapping("/klien/{id}/penetapan/{order}/pindaian")
    ResponseEntity<byte[]> scan(@PathVariable UUID id, @PathVariable UUID order) {
        ScannedFile scan = store.scan(asking.now(), id, order);
        String name = "penetapan." + scan.mediaType().replaceAll(".*/", "").replace("jpeg", "jpg");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(scan.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; img-src 'self'; frame-ancestors 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(scan.content());
    }

    /** The form as it comes back: what was typed, the order it decides about, what refused it. */
    private record Again(Form form, @Nullable UUID deciding, DisclosuresPage.@Nullable Refusal problem) {}

    /** A file that cannot be kept is the fault of its field, so that the person knows which. */
    private static Again refused(Input input, ProblemException e) {
        if (e.problem() == Problem.TOO_LARGE || e.problem() == Problem.UNSUPPORTED_TYPE) {
            input.error("file", e.problem() == Problem.TOO_LARGE ? "file-too-large" : "file-type");
            return new Again(new Form(input, input.errors()), null, null);
        }
        return new Again(Form.again(input), null, DisclosuresPage.Refusal.of(e));
    }

    private ClientSummary client(Asker asker, UUID id) {
        ClientSummary found = clients.get(asker, id);
        if (!CourtOrderPolicy.mayRead(asker, found.office())) {
            throw ProblemException.notFound().get();
        }
        return found;
    }

    private CourtOrdersPage page(Asker asker, ClientSummary client, Again again) {
        List<CourtOrder> orders = store.of(asker, client.office(), client.id());
        UUID next = orders.reversed().stream()
                .filter(order -> order.decision() == null && CourtOrderPolicy.mayDecide(asker, client.office(), order.recordedBy()))
                .map(CourtOrder::id)
                .findFirst()
                .orElse(null);
        List<CourtOrdersPage.Line> lines = orders.stream().map(order -> new CourtOrdersPage.Line(order, order.id().equals(next))).toList();
        return new CourtOrdersPage("/klien/" + client.id(), client.caseNumber(), lines, again.form(),
                CourtOrderPolicy.mayRecord(asker, client.office()), again.deciding(), again.problem());
    }

    private ScannedFile content(MultipartFile file) {
        try {
            return store.read(file.getOriginalFilename(), file.getContentType(), file.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
