package id.pulih.indicators.internal.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.indicators.Measure;
import id.pulih.programmes.ObligationKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** Dashboards on screens of three widths, in both languages and on paper. */
class DashboardBrowserTest extends PulihTest {

    private record Look(String username, String path) {}

    private static final List<Look> LOOKS = List.of(
            new Look("dewi", "/dasbor"), new Look("dewi", "/dasbor?periode=2026-T4&rincian=village"), new Look("dewi", "/dasbor/daftar?hitungan=" + Measure.duty(ObligationKind.VISIT).due().ordinal() + "&periode=2026-11"),
            new Look("made", "/dasbor"), new Look("made", "/dasbor?periode=2026&rincian=sex&ukuran=completed"),
            new Look("ratna", "/dasbor"), new Look("ratna", "/dasbor?periode=2026&ukuran=not-relapsed&rincian=age"),
            new Look("ratna", "/dasbor/daftar?periode=2026&ukuran=started"));

    @Test
    void everyDashboardFitsTheScreenWithoutBarrier() {
        var problems = new ArrayList<String>();
        try (var browser = new Browser(port)) {
            for (String username : List.of("dewi", "made", "ratna")) {
                Page page = browser.signedIn(username, 1280);
                LOOKS.stream().filter(each -> each.username().equals(username)).forEach(each -> look(page, each.path(), username, problems));
                page.context().close();
            }
        }
        assertThat(problems).isEmpty();
    }

    private static void look(Page page, String path, String username, List<String> problems) {
        page.navigate(path);
        for (int width : new int[] {768, 360, 1280}) {
            page.setViewportSize(width, 900);
            Browser.picture(page, "dashboard-" + username + "-" + width + path.replaceAll("[/?=&]", "_"));
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) {
                problems.add(path + " is " + wide + " px wide on a screen of " + width);
            }
            problems.addAll(Browser.violations(page));
        }
    }

    @Test
    void aDashboardIsOnePageOnPaper() throws IOException {
        try (var browser = new Browser(port)) {
            for (String username : List.of("dewi", "made", "ratna")) {
                Page page = browser.signedIn(username, 1280);
                page.navigate("/dasbor");
                byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
                Browser.keep(pdf, "dashboard-" + username + ".pdf");
                try (var document = Loader.loadPDF(pdf)) {
                    assertThat(document.getNumberOfPages()).as(username).isEqualTo(1);
                }
                page.context().close();
            }
        }
    }
}
