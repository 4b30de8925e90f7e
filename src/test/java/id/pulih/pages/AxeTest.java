package id.pulih.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import id.pulih.Axe;
import id.pulih.Browser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the eyes of the other tests see: planted barriers are found, the same ones by the short way as by axe's own. */
class AxeTest {

    private static final String BARRIERS = """
            <html><head><title></title></head><body>
            <img src="data:,"><input name="a"><a href="/x"></a>
            <p style="color: #999; background: #aaa">pale
            text</p><p style="color: #aaa; background: #999">pale too</p><select></select><button></button>
            <ul><p>no item</p></ul><div role="list"><b id="b">x</b><i id="b">y</i></div>
            </body></html>""";

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Test
    void theShortWayFindsWhatAxesOwnBuilderFinds() {
        try (var browser = new Browser(1)) {
            Page page = browser.open(360, true);
            page.setContent(BARRIERS);
            List<String> own = new AxeBuilder(page).withTags(TAGS).analyze().getViolations().stream()
                    .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml().lines().findFirst().orElse("")))
                    .toList();

            assertThat(Axe.tags(page, TAGS)).isEqualTo(own).hasSizeGreaterThan(8).anyMatch(line -> line.startsWith("color-contrast: "));
            assertThat(Axe.rules(page, List.of("image-alt"))).containsExactly("image-alt: <img src=\"data:,\">");
            page.setContent(BARRIERS.replaceAll("(?s)<body>.*</body>", "<body>clean</body>"));
            assertThat(Axe.tags(page, TAGS)).isNotEmpty().allMatch(line -> line.matches("(document-title|html-has-lang): .*"));
        }
    }

    @Test
    void aPageWithAFrameIsNotTakenForLookedAt() {
        try (var browser = new Browser(1)) {
            Page page = browser.open(360, true);
            page.setContent("<iframe srcdoc='x'></iframe>");

            assertThatThrownBy(() -> Axe.rules(page, List.of("image-alt"))).hasMessageContaining("frames");
        }
    }
}
