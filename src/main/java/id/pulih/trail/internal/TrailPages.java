package id.pulih.trail.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.disclosures.Disclosures;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import id.pulih.ui.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The trail for those who watch over it. What is looked for never stands in an address. */
@RestController
class TrailPages {

    private static final String TEMPLATE = "trail/trail.jte";

    private final Pages pages;
    private final Asking asking;
    private final Trail trail;
    private final Chains chains;
    private final Disclosures disclosures;

    TrailPages(Pages pages, Asking asking, Trail trail, Chains chains, Disclosures disclosures) {
        this.pages = pages;
        this.asking = asking;
        this.trail = trail;
        this.chains = chains;
        this.disclosures = disclosures;
    }

    @GetMapping("/jejak")
    ResponseEntity<byte[]> start() {
        return pages.show(TEMPLATE, new TrailPage(Form.empty(), false, List.of(), null, chains.of(asking.now())));
    }

    @PostMapping("/jejak/cari")
    ResponseEntity<byte[]> search(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            Trail.Found found = trail.search(asker, input);
            return pages.show(TEMPLATE, new TrailPage(new Form(input, List.of()), true, found.lines(),
                    found.next() == null ? null : found.next().text(), List.of()));
        } catch (InvalidInput e) {
            return again(asker, e);
        }
    }

    @PostMapping("/jejak/unduh")
    ResponseEntity<byte[]> export(HttpServletRequest request) {
        Asker asker = asking.now();
        try {
            List<Line> lines = trail.export(asker, Input.form(request.getParameterMap()));
            Ui ui = pages.ui();
            byte[] file = disclosures.list(asker, "trail-export", "oversight", list -> TrailFile.csv(ui, asker.zone(), list, lines));
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/csv; charset=utf-8")
                    .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("jejak-akses.csv").build().toString())
                    .body(file);
        } catch (InvalidInput e) {
            return again(asker, e);
        }
    }

    @PostMapping("/jejak/{office}/periksa")
    ResponseEntity<byte[]> check(@PathVariable UUID office) {
        chains.check(asking.now(), office);
        return pages.to("/jejak");
    }

    private ResponseEntity<byte[]> again(Asker asker, InvalidInput e) {
        return pages.again(TEMPLATE, new TrailPage(Form.again(e), false, List.of(), null, chains.of(asker)));
    }
}
