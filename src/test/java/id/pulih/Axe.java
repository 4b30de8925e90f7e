package id.pulih;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * What Deque's axe finds on a page as it stands: one line per rule and place. Its own builder puts the same script in three
 * times for one look and opens a window more, for pages with frames from elsewhere; we have no frames ({@code AxeTest}).
 */
public final class Axe {

    private static final String LOOK = """
            only => axe.run(document, {runOnly: only, resultTypes: ['violations']})
              .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html.split('\\n')[0])))""";

    private Axe() {}

    public static List<String> tags(Page page, List<String> tags) {
        return look(page, "tag", tags);
    }

    public static List<String> rules(Page page, List<String> rules) {
        return look(page, "rule", rules);
    }

    @SuppressWarnings("unchecked")
    private static List<String> look(Page page, String type, List<String> values) {
        if (page.frames().size() != 1) {
            throw new IllegalStateException("axe is not put into the frames of " + page.url());
        }
        if (!(boolean) page.evaluate("typeof axe !== 'undefined'")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        return (List<String>) page.evaluate(LOOK, Map.of("type", type, "values", values));
    }
}
