package id.pulih.field.internal;

import id.pulih.field.internal.ShellFiles.ShellFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What ties the files of the agents' app together: the import map, the policy that lets it in, the worker that keeps all. */
@Component
class Shell {

    /** As for all pages, but the import map stands inline and is let in by its own hash; no form is ever sent. */
    private static final String POLICY = "default-src 'none'; script-src 'self' 'sha256-%s'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; "
            + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default; report-uri /csp";

    private static final List<String> STARTING = List.of("updates.js", "app.js");

    private final ShellFiles files;
    private final String importMap;
    private final String workerCode;

    Shell(ShellFiles files) throws IOException {
        this.files = files;
        var modules = new TreeMap<String, String>();
        scripts().forEach(file -> modules.put(file.name().replace(".js", ""), file.url()));
        this.importMap = JsonMapper.shared().writeValueAsString(Map.of("imports", modules));
        this.workerCode = new ClassPathResource("field/worker.js").getContentAsString(StandardCharsets.UTF_8);
    }

    String policy() {
        return POLICY.formatted(Base64.getEncoder().encodeToString(ShellFiles.sha256(importMap.getBytes(StandardCharsets.UTF_8))));
    }

    /** The other language is fetched by the worker only. */
    ShellPage page() {
        return new ShellPage(version(), importMap, url("icon-192.png"),
                files.all().stream().filter(file -> file.name().endsWith(".css")).map(ShellFile::url).toList(),
                scripts().stream().filter(file -> !file.name().equals("words/en.js")).map(ShellFile::url).toList(),
                STARTING.stream().filter(name -> files.find(name).isPresent()).map(this::url).toList());
    }

    /** The worker with its version and the addresses it keeps; another byte in any of them makes another worker. */
    String worker(String page) {
        var kept = new ArrayList<>(List.of("/lapangan/"));
        files.all().forEach(file -> kept.add(file.url()));
        return "const VERSION = '" + ShellFiles.mark((page + importMap + workerCode).getBytes(StandardCharsets.UTF_8)) + "';\nconst RELEASE = '" + version() + "';\nconst KEPT = "
                + JsonMapper.shared().writeValueAsString(kept) + ";\n" + workerCode;
    }

    /** The name is that of a notebook: it stands under an icon that others see. */
    String manifest() {
        return JsonMapper.shared().writeValueAsString(new TreeMap<>(Map.of("id", "/lapangan/", "name", "Catatan", "short_name", "Catatan", "lang", "id",
                "start_url", "/lapangan/", "scope", "/lapangan/", "display", "standalone", "background_color", "#fafaf7", "theme_color", "#37474f",
                "icons", List.of(icon(192), icon(512)))));
    }

    /** Changes with every file of the app. */
    String version() {
        var all = new StringBuilder(importMap);
        files.all().forEach(file -> all.append(file.url()));
        return ShellFiles.mark(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> icon(int size) {
        return new TreeMap<>(Map.of("src", url("icon-" + size + ".png"), "sizes", size + "x" + size, "type", "image/png", "purpose", "any maskable"));
    }

    private String url(String name) {
        return files.find(name).orElseThrow().url();
    }

    private List<ShellFile> scripts() {
        return files.all().stream().filter(file -> file.name().endsWith(".js")).toList();
    }
}
