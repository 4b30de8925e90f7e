package id.pulih.field;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import java.util.List;
import java.util.Map;

/** The agents' app in a real browser, asked through its own modules and not through its screens. */
final class AppPage {

    static final String PIN = "274916";

    private static final String MODULES = """
            const [lock, outbox, changes, drafting, store, keys, session, server, sending] = await Promise.all(
              ['lock', 'outbox', 'changes', 'drafts', 'store', 'keys', 'session', 'server', 'sending'].map((name) => import(name)));
            const { drafts } = drafting;
            const until = async (wanted) => { for (let n = 0; n < 1200; n++) { if (await wanted()) return true; await new Promise((r) => setTimeout(r, 50)); } return false; };
            const visit = (episode, notes) => ({ kind: 'visit', form: 'visit/1', episode, alias: 'Melati',
              body: { occurredAt: new Date(Date.now() - 3600000).toISOString(), mode: 'direct', place: 'home', condition: 'stable', notes } });
            """;

    final Page page;

    private AppPage(Page page) {
        this.page = page;
    }

    static AppPage of(Page page) {
        page.navigate("/lapangan/");
        return new AppPage(page);
    }

    static AppPage fresh(Browser browser) {
        return of(browser.open(360, true));
    }

    /** A telephone with a PIN, open. */
    static AppPage enrolled(Browser browser, String code) {
        AppPage app = fresh(browser);
        app.enrol(code);
        return app;
    }

    void enrol(String code) {
        run("await lock.enrol(input, 'HP'); await lock.choosePin('" + PIN + "');", code);
    }

    /** The same telephone in a second tab, locked. */
    AppPage tab() {
        return of(page.context().newPage());
    }

    /** At the app like this one, and nobody has unlocked it. */
    AppPage lockedTab() {
        AppPage other = tab();
        other.page.navigate(page.url());
        return other;
    }

    Object run(String code) {
        return run(code, null);
    }

    /** @param code the body of a function that sees the modules by their names, and {@code input} */
    Object run(String code, Object input) {
        return page.evaluate("async (input) => {" + MODULES + code + "}", input);
    }

    String text(String expression) {
        return String.valueOf(run("return " + expression));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> open(String pin) {
        return (Map<String, Object>) run("return lock.open(input)", pin);
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> entries() {
        return (List<Map<String, Object>>) run("return outbox.entries()");
    }

    String state() {
        return text("lock.state()");
    }

    /** The app is only there without a network once its worker has kept it, which takes a moment after the first page. */
    void offline(boolean offline) {
        if (offline) {
            page.evaluate("navigator.serviceWorker.ready.then(() => true)");
        }
        page.context().setOffline(offline);
    }

    /** What the clock of the telephone says from now on, without any timer having run: it was off, or somebody set it. */
    void setClock(long milliseconds) {
        page.clock().setSystemTime(milliseconds);
    }
}
