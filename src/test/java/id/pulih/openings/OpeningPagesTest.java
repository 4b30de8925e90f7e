package id.pulih.openings;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.Codes;
import id.pulih.Site;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningPagesTest extends OpeningCase {

    @Test
    void withoutScriptANameIsOpenedSeenAndClosed() {
        Person head = head();
        Map<String, Object> client = client();
        String page = "/klien/" + client.get("id");
        Site.Answer code = head.site().get(page);
        assertThat(code.page().select("a[href=" + page + "/buka]")).hasSize(1);
        Site.Answer sent = head.site().send(head.site().get(page + "/buka"), page + "/buka", Map.of("kind", "complaint", "reason", REASON));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo(page);
        Site.Answer opened = head.site().get(page);
        assertThat(opened.page().text()).contains(String.valueOf(client.get("name")));
        Site.Answer closed = head.site().send(opened, opened.page().select("form[action$=tutup]").attr("action"), Map.of());
        assertThat(closed.location()).isEqualTo(page);
        assertThat(head.site().get(page).page().text()).doesNotContain(String.valueOf(client.get("name")));
    }

    @Test
    void aReasonInTheAddressIsNotRead() {
        Person head = head();
        String page = "/klien/" + client().get("id") + "/buka";
        Map<String, String> fields = Site.fields(Site.form(head.site().get(page), page));
        Site.Answer sent = head.site().post(page + "?kind=other&reason=" + REASON.replace(' ', '+'), fields);

        assertThat(sent.status()).isEqualTo(400);
        assertThat(head.api().get("/openings").json().get("mine")).isEmpty();
    }

    @Test
    void aFormThatLacksSomethingComesBackWithWhatWasTyped() {
        Person head = head();
        String page = "/klien/" + client().get("id") + "/buka";
        later(Duration.ofMinutes(6));
        Site.Answer again = head.site().send(head.site().get(page), page, Map.of("kind", "other", "reason", "pendek saja"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select(".error-summary li")).hasSize(2);
        assertThat(again.page().select("textarea").text()).isEqualTo("pendek saja");
        assertThat(again.page().select("input[value=other]").hasAttr("checked")).isTrue();
    }

    @Test
    void theSecondPersonDecidesOnAPageAndWhoAskedIsRefusedThere() {
        Person head = head();
        Person second = head();
        String page = "/pembukaan/" + waiting(head).text("/id");
        Site.Answer open = second.site().get(page);
        assertThat(open.page().text()).contains(REASON);
        assertThat(second.site().get("/pembukaan").page().select("a[href=" + page + "]")).isNotEmpty();
        assertThat(second.site().get("/hari-ini").page().select("main .notice.warn a[href=/pemberitahuan]")).hasSize(1);
        assertThat(head.site().get(page).page().select("input[name=decision]")).isEmpty();

        assertThat(second.site().send(open, page, Map.of("decision", "approve", "code", Codes.of(second.username()))).status()).isEqualTo(303);
        Site.Answer late = second.site().post(page, with(Site.fields(Site.form(open, page)), "decision", "refuse"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".notice[role=alert]").text()).contains("sudah dilakukan");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    @Test
    void bothLanguagesAreComplete() {
        Person head = head();
        Map<String, Object> client = client();
        String opening = open(head, client).text("/id");
        Site.Answer page = head.site().get("/pembukaan");
        head.site().send(page, "/bahasa", Map.of("language", "en"));

        assertThat(head.site().get("/pembukaan/" + opening).page().text()).contains("Open until", "Emergency of the client");
        assertThat(head.site().get("/klien/" + client.get("id")).page().text()).contains("Close now", "client's office");
        assertThat(head.site().get("/klien/" + client().get("id") + "/buka").page().text()).contains("At least 20 characters");
    }

    @Test
    void thePagesAreAccessibleAndFitAPhone() {
        Person head = head();
        Map<String, Object> shown = client();
        open(head, shown);
        open(head, client());
        String third = open(head, client()).text("/id");
        Person second = head();
        try (var browser = new Browser(port)) {
            for (int width : List.of(360, 1280)) {
                var mine = signedIn(browser, head, width);
                look(mine, "/klien/" + shown.get("id"), width, "terbuka");
                look(mine, "/klien/" + client().get("id") + "/buka", width, "buka");
                look(mine, "/pembukaan", width, "pembukaan");
                var theirs = signedIn(browser, second, width);
                look(theirs, "/pembukaan/" + third, width, "keputusan");
                look(theirs, "/pemberitahuan", width, "pemberitahuan");
                look(browser.signedIn("galih", width), "/pembukaan/tinjauan", width, "tinjauan");
            }
        }
    }

    private static com.microsoft.playwright.Page signedIn(Browser browser, Person person, int width) {
        var page = browser.open(width, true);
        page.navigate("/masuk");
        page.fill("#f-username", person.username());
        page.fill("#f-password", PASSWORD);
        page.click("main form button");
        page.waitForURL(url -> url.endsWith("/masuk/kode"));
        page.fill("#f-code", Codes.of(person.username()));
        page.click("main form button");
        page.waitForURL(url -> !url.contains("/masuk"));
        return page;
    }

    private static void look(com.microsoft.playwright.Page page, String path, int width, String name) {
        page.navigate(path);
        Browser.picture(page, "pembukaan-" + name + "-" + width);
        assertThat(Browser.violations(page)).as(path).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(path + " at " + width).isEqualTo(true);
    }
}
