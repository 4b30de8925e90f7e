package id.pulih.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import id.pulih.Api;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.RecordingPages;
import id.pulih.access.Role;
import id.pulih.access.Routes;
import id.pulih.access.Routes.Route;
import id.pulih.demo.Cast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens every page of the access matrix as somebody it is open to, on the demo's own records. */
class EveryPageTest extends PulihTest {

    /** Pages that answer a file, a fragment or a redirect. */
    private static final Set<String> NOT_PAGES = Set.of("/", "/wilayah/pilihan", "/masuk", "/masuk/kode", "/masuk/instansi",
            "/masuk/instansi/kembali", "/aktivasi", "/lapangan", "/lapangan/sw.js", "/lapangan/manifest.webmanifest");

    /** What a page shows depends on who asks; all others are opened once, as the first visitor who may. */
    private static final Set<String> SHOWN_DIFFERENTLY = Set.of(
            "/laporan-bulanan", "/pembinaan", "/dasbor", "/dasbor/daftar", "/klien", "/klien/{id}", "/episode/{id}", "/episode/{id}/selesai", "/episode/{id}/agen", "/kantor", "/kantor/{id}", "/pemberitahuan",
            "/permohonan/{id}", "/pembukaan", "/pembukaan/{id}", "/klien/{id}/buka", "/jejak", "/klien/{id}/akses");

    private final Set<String> opened = new TreeSet<>();

    private static final Set<String> RENDERED_ELSEWHERE = Set.of(
            "ui/problem.jte", "accounts/sign-in.jte", "accounts/code.jte", "accounts/activation.jte", "offices/place-list.jte", "jobs/state.jte", "outcomes/certificate.jte",
            "rights/cover.jte", "rights/breach-letter.jte", "trail/statement.jte",
            "phones/code.jte", "paper/sheet.jte", "sops/official.jte", "supervision/paper.jte", "reports/paper.jte", "disclosures/letter.jte", "disclosures/printed-list.jte", "letters/paper.jte");

    @Autowired
    private Routes routes;

    @Autowired
    private RecordingPages pages;

    /** axe looks at the narrowest and the widest; nothing may be wider than the screen at any of the three. */
    private static final int[] WIDTHS = {768, 360, 1280};

    /** A page to open, and as whom. */
    private record Stop(Visit visit, String path) {}

    @Test
    void everyPageOpensWithoutBarrierAndFitsTheScreen() throws Exception {
        List<Stop> stops = Visit.all().stream().flatMap(visit -> paths(visit).stream().map(path -> new Stop(visit, path))).toList();
        var ahead = new ConcurrentLinkedQueue<>(stops);
        List<String> problems = Collections.synchronizedList(new ArrayList<>());
        try (var walkers = Executors.newFixedThreadPool(2)) {
            for (var walker : walkers.invokeAll(Collections.nCopies(2, () -> walk(ahead, problems)))) {
                walker.get();
            }
        }
        System.out.println("Every page: " + stops.size() + " opened at three widths, " + problems.size() + " problems");
        assertThat(ahead).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(templatesOfPages()).isSubsetOf(rendered());
    }

    /** Two walk beside each other, each with a browser of its own: the one looks while the other waits for the server. */
    private List<String> walk(Queue<Stop> ahead, List<String> problems) {
        try (var browser = new Browser(port)) {
            Page page = null;
            Visit present = null;
            for (Stop stop = ahead.poll(); stop != null; stop = ahead.poll()) {
                if (!stop.visit().equals(present)) {
                    page = another(browser, page, stop.visit());
                    present = stop.visit();
                }
                looked(page, stop.path(), problems);
            }
        }
        return problems;
    }

    /** One after the other: a code of the second factor serves once. */
    private synchronized Page another(Browser browser, @Nullable Page last, Visit visit) {
        if (last != null) {
            last.context().close();
        }
        return browser.signedIn(visit.username(), 1280);
    }

    private static void looked(Page page, String path, List<String> problems) {
        try {
            open(page, path, problems);
        } catch (PlaywrightException e) {
            problems.add(path + ": " + e.getMessage());
        }
    }

    /** Problems, the sign-in, a fragment and the certificate's PDF are rendered by the tests of their own modules. */
    private Set<String> rendered() {
        var all = new TreeSet<>(pages.rendered());
        all.addAll(RENDERED_ELSEWHERE);
        return all;
    }

    /** A form that an ended programme refuses answers 409 with a page of its own, which is looked at as well. */
    private static void open(Page page, String path, List<String> problems) {
        Response response = page.navigate(path);
        if (response == null || (response.status() != 200 && response.status() != 409)) {
            problems.add(path + " answers " + (response == null ? "nothing" : response.status()));
            return;
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            Browser.picture(page, width + path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[/?=&]", "_"));
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) {
                problems.add(path + " is " + wide + " px wide on a screen of " + width);
            }
            if (width != 768) {
                problems.addAll(Browser.violations(page));
            }
        }
    }

    /** The matrix' pages that are open to the visitor and whose ids the visitor can fill in. */
    private List<String> paths(Visit visit) {
        Api api = as(visit.username());
        return routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.path().getPatternString().startsWith("/api/"))
                .filter(route -> route.open(Set.of(Cast.person(visit.username()).role())))
                .map(Route::path)
                .map(pattern -> pattern.getPatternString())
                .filter(pattern -> opened.add(pattern) || SHOWN_DIFFERENTLY.contains(pattern))
                .filter(pattern -> !NOT_PAGES.contains(pattern))
                .flatMap(pattern -> visit.fill(api, pattern).stream())
                .toList();
    }

    /** Templates that controllers name; the others are parts of these and compiled into them. */
    private static Set<String> templatesOfPages() throws IOException {
        var names = new TreeSet<String>();
        var quoted = java.util.regex.Pattern.compile("\"([a-z-]+/[a-z0-9/-]+\\.jte)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                quoted.matcher(Files.readString(file)).results().forEach(m -> names.add(m.group(1)));
            }
        }
        return names;
    }
}
