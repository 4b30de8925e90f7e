package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.access.Asking;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.ui.Form;
import id.pulih.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording a breach and drafting its report from the trail. */
@RestController
class BreachPages {

    private final Pages pages;
    private final Asking asking;
    private final BreachStore store;
    private final BreachViews views;
    private final BreachFiles files;

    BreachPages(Pages pages, Asking asking, BreachStore store, BreachViews views, BreachFiles files) {
        this.pages = pages;
        this.asking = asking;
        this.store = store;
        this.views = views;
        this.files = files;
    }

    @GetMapping("/pelanggaran")
    ResponseEntity<byte[]> all() {
        Asker asker = asking.now();
        return pages.show("rights/breaches.jte", views.all(asker, views.opened(asker)));
    }

    @PostMapping("/pelanggaran")
    ResponseEntity<byte[]> record(HttpServletRequest request) {
        Asker asker = asking.now();
        var input = Input.form(request.getParameterMap());
        try {
            NewBreach breach = NewBreach.read(input, asker.zone(), views.now());
            input.check();
            store.record(asker, breach, input);
            return pages.to("/pelanggaran/" + breach.id());
        } catch (InvalidInput e) {
            return pages.again("rights/breaches.jte", views.all(asker, Form.again(e)));
        }
    }

    @GetMapping("/pelanggaran/{id}")
    ResponseEntity<byte[]> show(@PathVariable UUID id) {
        Asker asker = asking.now();
        return pages.show("rights/breach.jte", views.page(asker, store.get(asker, id), null));
    }

    @PostMapping("/pelanggaran/{id}")
    ResponseEntity<byte[]> write(@PathVariable UUID id, HttpServletRequest request) {
        Asker asker = asking.now();
        Breach breach = store.get(asker, id);
        var input = Input.form(request.getParameterMap());
        try {
            var texts = new HashMap<String, String>();
            BreachStore.SECTIONS.forEach(section -> texts.put(section, Objects.requireNonNullElse(input.text(section, 4000), "")));
            input.check();
            store.write(asker, id, texts);
            return pages.to("/pelanggaran/" + id);
        } catch (InvalidInput e) {
            return pages.again("rights/breach.jte", views.page(asker, breach, Form.again(e)));
        }
    }

    @PostMapping("/pelanggaran/{id}/surat")
    ResponseEntity<byte[]> notice(@PathVariable UUID id) {
        Asker asker = asking.now();
        Breach breach = store.get(asker, id);
        return file("pemberitahuan.pdf", MediaType.APPLICATION_PDF, files.notice(asker, breach, views.draft(asker, breach)));
    }

    @PostMapping("/pelanggaran/{id}/daftar")
    ResponseEntity<byte[]> list(@PathVariable UUID id) {
        Asker asker = asking.now();
        return file("daftar-kasus.csv", new MediaType("text", "csv"), files.list(asker, views.draft(asker, store.get(asker, id))));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
