package id.pulih.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pages full of scripts that somebody typed, in a real Chromium: nothing runs, nothing is even stopped by the policy. */
class HostilePagesInABrowserTest extends PulihTest {

    private final List<String> events = new ArrayList<>();
    private final Set<String> pages = new LinkedHashSet<>();
    private Api api = Api.anonymous(0);
    private int kept;

    @Test
    void noDialogOpensAndNoPolicyReportComes() {
        api = as("bagus");
        Set<String> texts = new LinkedHashSet<>(Corpora.scripts());
        texts.addAll(Corpora.naughtyStrings());
        plant(List.copyOf(texts));
        try (var browser = new Browser(port)) {
            Page page = browser.signedIn("bagus", 1280);
            watch(page);
            for (String path : pages) {
                page.navigate(path);
                page.waitForLoadState();
            }
        }
        System.out.println("FIGURE hostile pages in Chromium: " + kept + " texts on " + pages.size() + " pages, " + events.size() + " dialogs or reports");
        assertThat(events).isEmpty();
        assertThat(kept).isGreaterThan(500);
    }

    private void watch(Page page) {
        page.onDialog(dialog -> {
            events.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage((ConsoleMessage message) -> {
            if (message.text().contains("Content Security Policy") || message.text().contains("Content-Security-Policy")) {
                events.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> events.add(page.url() + " " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:" + port) && !request.url().startsWith("data:")) {
                events.add(page.url() + " asks " + request.url());
            }
        });
    }

    /** As evidence of consents, as aliases and addresses, as notes of visits: many on one page. */
    private void plant(List<String> texts) {
        Map<String, Object> first = SampleClient.body();
        api.post("/clients", first);
        String client = SampleClient.id(first).toString();
        String episode = Ids.next().toString();
        api.post("/episodes", Map.of("id", episode, "clientId", client, "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02"));
        for (String text : texts) {
            count(api.post("/clients/" + client + "/consents", Map.of("id", Ids.next().toString(), "purpose", "disclosure",
                    "recipient", text, "grantedOn", "2026-11-01", "evidence", text)));
            count(api.post("/episodes/" + episode + "/activities", Map.of("id", Ids.next().toString(), "kind", "visit", "occurredAt",
                    "2026-11-20T09:00:00+07:00", "mode", "indirect", "place", "home", "source", "family", "condition", "stable", "notes", text)));
        }
        for (int i = 0; i < texts.size(); i += 12) {
            Map<String, Object> body = SampleClient.body();
            body.put("alias", texts.get(i));
            body.put("address", texts.get(i));
            if (count(api.post("/clients", body))) {
                pages.add("/klien/" + body.get("id"));
                pages.add("/klien/" + body.get("id") + "/ubah");
            }
        }
        pages.addAll(List.of("/klien/" + client + "/persetujuan", "/episode/" + episode, "/klien", "/hari-ini"));
    }

    private boolean count(Answer answer) {
        kept += answer.status() == 201 ? 1 : 0;
        return answer.status() == 201;
    }
}
