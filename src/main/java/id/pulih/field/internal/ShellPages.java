package id.pulih.field.internal;

import id.pulih.field.internal.ShellFiles.ShellFile;
import id.pulih.ui.Pages;
import id.pulih.ui.Words;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /lapangan/}: the agents' app, the same for everybody and without any data, so that a telephone may keep it. */
@RestController
class ShellPages {

    private static final String POLICY = "Content-Security-Policy";

    private final Shell shell;
    private final ShellFiles files;
    private final Pages pages;

    ShellPages(Shell shell, ShellFiles files, Pages pages) {
        this.shell = shell;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/lapangan")
    ResponseEntity<Void> entry() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/lapangan/")).build();
    }

    @GetMapping("/lapangan/")
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header(POLICY, shell.policy())
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(html());
    }

    /** Compared byte by byte by the browser at every start; what it keeps is fetched anew when one differs. */
    @GetMapping("/lapangan/sw.js")
    ResponseEntity<byte[]> worker() {
        String code = shell.worker(new String(html(), StandardCharsets.UTF_8));
        return ResponseEntity.ok()
                .contentType(type("sw.js"))
                .cacheControl(CacheControl.noCache())
                .header(POLICY, "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'")
                .body(code.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/lapangan/manifest.webmanifest")
    ResponseEntity<byte[]> manifest() {
        return ResponseEntity.ok()
                .contentType(type("manifest.webmanifest"))
                .cacheControl(CacheControl.noCache())
                .body(shell.manifest().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/lapangan/{name}")
    ResponseEntity<byte[]> file(@PathVariable String name, @RequestParam(name = "v", defaultValue = "") String mark) {
        return answer(name, mark);
    }

    @GetMapping("/lapangan/{folder}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String folder, @PathVariable String name,
            @RequestParam(name = "v", defaultValue = "") String mark) {
        return answer(folder + "/" + name, mark);
    }

    /** What another release had is gone: what differs from its address must never be kept for a year under it. */
    private ResponseEntity<byte[]> answer(String name, String mark) {
        ShellFile file = files.find(name).filter(found -> found.mark().equals(mark)).orElse(null);
        return file == null ? ResponseEntity.status(HttpStatus.GONE).build()
                : ResponseEntity.ok()
                .contentType(type(name))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .headers(ShellPages::brief)
                .body(file.content());
    }

    /** Browsers read neither policy of a script or a picture, and with forty files a kilobyte each is a long wait in a village. */
    private static void brief(HttpHeaders headers) {
        headers.set(POLICY, "default-src 'none'");
        headers.set("Permissions-Policy", "camera=()");
    }

    private byte[] html() {
        return pages.render(pages.plain(Words.INDONESIAN), "field/shell.jte", shell.page());
    }

    /** Programs of ours with no data in them, so a page elsewhere that runs one learns nothing. */
    private static MediaType type(String name) {
        MediaType type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return name.endsWith(".png") ? type : new MediaType(type, StandardCharsets.UTF_8);
    }
}
