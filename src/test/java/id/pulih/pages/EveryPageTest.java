package id.pulih.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens every page of the access matrix as somebody it is open to, on the demo's own records. */
class EveryPageTest extends PulihTest {

    /** Pages that answer a file, a fragment or a redirect. */
    private static final Set<String> NOT_PAGES = Set.of("/", "/wilayah/pilihan", "/masuk");

    /** What a page shows depends on who asks; all others are opened once, as the first visitor who may. */
    private static final Set<String> SHOWN_DIFFERENTLY = Set.of(
            "/klien", "/klien/{id}", "/episode/{id}", "/episode/{id}/selesai", "/episode/{id}/agen", "/kantor", "/kantor/{id}");

    private final Set<String> opened = new TreeSet<>();

    private static final Set<String> RENDERED_ELSEWHERE = Set.of(
            "ui/problem.jte", "accounts/sign-in.jte", "offices/place-list.jte", "outcomes/certificate.jte");

    @Autowired
    private Routes routes;

    @Autowired
    private RecordingPages pages;

    /** axe looks at the narrowest and the widest; nothing may be wider than the screen at any of the three. */
    private static final int[] WIDTHS = {768, 360, 1280};

    @Test
    void everyPageOpensWithoutBarrierAndFitsTheScreen() throws IOException {
        var problems = new ArrayList<String>();
        int count = 0;
        try (var browser = new Browser(port)) {
            for (Visit visit : Visit.all()) {
                Page page = browser.signedIn(visit.username(), 1280);
                for (String path : paths(visit)) {
                    open(page, path, problems);
                    count++;
                }
                page.context().close();
            }
        }
        System.out.println("Every page: " + count + " opened at three widths, " + problems.size() + " problems");
        assertThat(problems).isEmpty();
        assertThat(templatesOfPages()).isSubsetOf(rendered());
    }

    /** Problems, the sign-in, a fragment and the certificate's PDF are rendered by the tests of their own modules. */
    private Set<String> rendered() {
        var all = new TreeSet<>(pages.rendered());
        all.addAll(RENDERED_ELSEWHERE);
        return all;
    }

    /** A form that an ended programme refuses answers 409 with a page of its own, which is looked at as well. */
    private void open(Page page, String path, List<String> problems) {
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
        return routes.all().stream()
                .filter(route -> route.method().equals("GET") && !route.path().getPatternString().startsWith("/api/"))
                .filter(route -> route.open(Set.of(Cast.person(visit.username()).role())))
                .map(Route::path)
                .map(pattern -> pattern.getPatternString())
                .filter(pattern -> opened.add(pattern) || SHOWN_DIFFERENTLY.contains(pattern))
                .filter(pattern -> !NOT_PAGES.contains(pattern))
                .flatMap(pattern -> visit.fill(as(visit.username()), pattern).stream())
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
