package id.pulih.canaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser keeps a list of its tabs on the disk, with what each was asked for. */
class ListOfTabsTest extends PulihTest {

    private static final String SEARCHED = "Qztabsatu";
    private static final String MISTYPED = "Qztabdua";

    @TempDir
    Path profile;

    /** On a slow telephone the rest of the page's script comes seconds later: here never. */
    @Test
    void whatWasSearchedOrMistypedIsNotInItEvenIfThePagesOwnScriptNeverComes() throws Exception {
        try (Playwright playwright = Browser.playwright();
                var context = playwright.chromium().launchPersistentContext(profile, Browser.options().setBaseURL("http://localhost:" + port));
                var browser = new Browser(port)) {
            Page page = browser.signIn(context.newPage(), "dewi");
            page.route("**/assets/pulih.js*", Route::abort);
            page.navigate("/klien/baru");
            page.fill("#f-alias", MISTYPED);
            page.locator("main form button").last().click();
            page.locator(".error-summary").waitFor();
            page.waitForLoadState();
            page.navigate("/klien");
            page.fill("#f-q", SEARCHED);
            page.click("form[role=search] button");
            // The address is the same before and after: that nobody was found is on the page of the answer only.
            page.locator("main p[role=status]").waitFor();
            page.waitForURL("**/klien");
            page.waitForLoadState();
        }

        assertThat(new Search(Canaries.patterns(List.of("/klien/baru"))).in(profile.resolve("Default/Sessions"))).as("the search itself").isNotEmpty();
        assertThat(new Search(Canaries.patterns(List.of(SEARCHED, MISTYPED))).in(profile.resolve("Default/Sessions"))).isEmpty();
    }
}
