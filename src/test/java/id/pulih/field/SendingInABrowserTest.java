package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the telephone does with answers that do not come, come late, or are not what it knows. */
class SendingInABrowserTest extends FieldCase {

    /** Lets a test see and spoil answers to what is handed in; {@code window.asked} counts them. */
    private static final String SPOIL = """
            window.asked = 0; const real = window.fetch;
            window.fetch = async (address, request) => {
              if (!address.endsWith('/facts')) return real(address, request);
              window.asked++;
              return window.spoil ? window.spoil(() => real(address, request)) : real(address, request);
            };
            """;

    private static Browser browser;

    private AppPage app;
    private UUID episode;

    @BeforeEach
    void telephone() {
        if (browser == null) {
            browser = new Browser(port);
        }
        UUID agent = agent();
        episode = accompanied(agent);
        app = AppPage.enrolled(browser, enrolments.make(dewi(), agent).text());
        app.run(SPOIL);
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @AfterAll
    static void close() {
        browser.close();
        browser = null;
    }

    private void save() {
        app.run("await outbox.save(visit(input, 'Bertemu sebentar saja'))", episode.toString());
    }

    private Object waitFor(String condition) {
        return app.run("return until(async () => { await outbox.send(); return " + condition + "; })");
    }

    private int visits() {
        return as("dewi").get("/episodes/" + episode + "/activities").json().path("items").size();
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainAndNothingIsDoubled() {
        app.run("window.spoil = async (send) => { await send(); window.spoil = null; throw new TypeError('reset'); }");
        save();
        assertThat(waitFor("await outbox.unsent() === 0")).isEqualTo(true);
        assertThat(app.run("return window.asked")).isEqualTo(2);
        assertThat(visits()).isEqualTo(1);
        assertThat(app.entries()).singleElement().satisfies(entry -> assertThat(entry).containsEntry("state", "received").containsKey("receipt"));
    }

    @Test
    void anAnswerThatANewerServerGivesLosesNothing() {
        app.run("window.spoil = async (send) => { const body = await (await send()).json(); body.answers[0].answer = 'postponed'; return Response.json(body); }");
        save();
        assertThat(waitFor("window.asked > 0")).isEqualTo(true);
        assertThat(app.run("const [row] = await store.all('outbox'); return [row.state, row.fact.length > 100, row.text.length > 20]").toString())
                .isEqualTo("[saved, true, true]");
        app.run("window.spoil = null");
        assertThat(waitFor("await outbox.unsent() === 0")).isEqualTo(true);
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void thePageOfAHotspotIsNoAnswer() {
        app.run("window.spoil = async () => new Response('<h1>Wi-Fi</h1>', { headers: { 'Content-Type': 'text/html' } })");
        save();
        assertThat(waitFor("window.asked > 0")).isEqualTo(true);
        assertThat(app.run("return outbox.unsent()")).isEqualTo(1);
        app.run("window.spoil = null");
        assertThat(waitFor("await outbox.unsent() === 0")).isEqualTo(true);
    }

    @Test
    void aBusyServerIsLeftAloneForAsLongAsItAsks() {
        app.run("window.spoil = async () => Response.json({ code: 'busy' }, { status: 503, headers: { 'Retry-After': '8' } })");
        save();
        assertThat(waitFor("window.asked > 0")).isEqualTo(true);
        app.run("window.spoil = null; for (let n = 0; n < 5; n++) await outbox.send();");
        assertThat(app.run("return window.asked")).isEqualTo(1);
        assertThat(waitFor("await outbox.unsent() === 0")).isEqualTo(true);
    }

    @Test
    void aBatchThatIsRefusedAsAWholeHoldsUpNothing() {
        app.offline(true);
        save();
        app.run("await new Promise((r) => setTimeout(r, 2100))");
        save();
        app.run("""
                window.asked = 0;
                window.spoil = async (send) => window.asked === 1 ? Response.json({ code: 'too-large' }, { status: 413 }) : send();""");
        app.offline(false);
        assertThat(waitFor("await outbox.unsent() === 0")).isEqualTo(true);
        assertThat(visits()).isEqualTo(2);
    }

    @Test
    void whatWasReceivedIsForgottenAfterAMonth() {
        save();
        assertThat(waitFor("await outbox.unsent() === 0")).isEqualTo(true);
        clock.advance(Duration.ofDays(31));
        save();
        assertThat(waitFor("await outbox.unsent() === 0")).isEqualTo(true);
        // Forgetting follows receiving: on a busy machine the first is still shown for a moment.
        assertThat(waitFor("(await outbox.entries()).length === 1")).isEqualTo(true);
    }
}
