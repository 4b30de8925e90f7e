package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who can read on a telephone, by its real modules, WebCrypto and database. */
class LockInABrowserTest extends FieldCase {

    private static Browser browser;

    private long start;

    @BeforeEach
    void browser() {
        if (browser == null) {
            browser = new Browser(port);
        }
    }

    @AfterAll
    static void close() {
        browser.close();
        browser = null;
    }

    /** Enrolled, open, and with a clock that the test sets. */
    private AppPage telephone() {
        Page page = browser.open(360, true);
        page.clock().install();
        AppPage app = AppPage.of(page);
        app.enrol(enrolments.make(dewi(), agent()).text());
        start = now(app);
        return app;
    }

    private long now(AppPage app) {
        return ((Number) app.run("return Date.now()")).longValue();
    }

    private static void later(AppPage app, long start, long amount, TimeUnit unit) {
        app.setClock(start + unit.toMillis(amount));
    }

    @Test
    void aTelephoneIsEnrolledByACodeAndOpensWithItsPinAlone() {
        AppPage app = AppPage.fresh(browser);
        assertThat(app.state()).isEqualTo("new");
        assertThat(app.run("return lock.enrol('7K3M9-Q2XD4', 'HP').catch(({kind, status}) => kind + ' ' + status)")).isEqualTo("refused 422");
        app.run("await lock.enrol(input, 'HP')", enrolments.make(dewi(), agent()).text());
        app.page.reload();
        assertThat(app.state()).isEqualTo("needs-pin");
        app.run("await lock.choosePin('274916')");
        assertThat(app.state()).isEqualTo("open");
        app.run("await lock.write('choices', {one: 1})");

        app.page.reload();
        assertThat(app.state()).isEqualTo("locked");
        assertThat(app.run("return lock.read('choices').catch((e) => e.message)")).isEqualTo("locked");
        assertThat(app.open("274917")).containsEntry("ok", false).containsEntry("why", "wrong").containsEntry("left", 9);
        assertThat(app.open("274916")).containsEntry("ok", true);
        assertThat(app.run("return lock.read('choices')")).isEqualTo(Map.of("one", 1));
    }

    @Test
    void noKeyThatIsKeptCanBeTakenOut() {
        AppPage app = telephone();
        assertThat(app.run("""
                const row = await store.device();
                const tries = await Promise.allSettled([crypto.subtle.exportKey('pkcs8', row.sendKey), crypto.subtle.exportKey('jwk', row.sendKey)]);
                return tries.map((each) => each.status);""")).isEqualTo(List.of("rejected", "rejected"));
        assertThat(app.run("const { pending, readKey, dataKey } = await store.device(); return [pending, readKey, dataKey].every((each) => each === undefined)"))
                .isEqualTo(true);
    }

    @Test
    void wrongPinsMakeOneWaitOverRestartsAndASetClock() {
        AppPage app = telephone();
        app.run("await lock.lock()");
        app.open("000000");
        app.open("000000");
        assertThat(app.open("000000")).containsEntry("why", "wrong").containsEntry("seconds", 30).containsEntry("left", 7);
        assertThat(app.open(AppPage.PIN)).containsEntry("why", "wait");

        app.page.reload();
        assertThat(app.open(AppPage.PIN)).containsEntry("why", "wait");
        later(app, now(app), -1, TimeUnit.HOURS);
        assertThat(app.open(AppPage.PIN)).containsEntry("why", "wait").containsEntry("seconds", 30);
        later(app, now(app), 31, TimeUnit.SECONDS);
        assertThat(app.open("000000")).containsEntry("why", "wrong").containsEntry("seconds", 60);
        later(app, now(app), 61, TimeUnit.SECONDS);
        assertThat(app.open(AppPage.PIN)).containsEntry("ok", true);
        app.run("await lock.lock()");
        assertThat(app.open("000000")).containsEntry("left", 9);
    }

    @Test
    void afterTenWrongPinsOnlyTheOfficeOpensAgain() {
        AppPage app = telephone();
        app.offline(true);
        app.run("await lock.lock()");
        Map<String, Object> last = Map.of();
        for (int n = 1; n <= 10; n++) {
            last = app.open("000000");
            later(app, now(app), 61, TimeUnit.MINUTES);
        }
        assertThat(last).containsEntry("why", "share");
        assertThat(app.state()).isEqualTo("share-needed");
        assertThat(app.run("return (await store.device()).share")).isNull();
        assertThat(app.open(AppPage.PIN)).containsEntry("why", "share");

        app.offline(false);
        assertThat(app.open("000000")).as("one more, and it is gone again").containsEntry("why", "share");
        later(app, now(app), 61, TimeUnit.MINUTES);
        assertThat(app.open(AppPage.PIN)).containsEntry("ok", true);
    }

    @Test
    void itLocksAfterTwoMinutesWithoutATouch() {
        AppPage app = telephone();
        app.page.clock().fastForward(110_000);
        app.run("lock.touch()");
        app.page.clock().fastForward(110_000);
        assertThat(app.state()).isEqualTo("open");
        app.page.clock().fastForward(11_000);
        assertThat(app.state()).isEqualTo("locked");
    }

    /** A page that slept has no timers; the first thing it does when it wakes is to look at the clock on the wall. */
    @Test
    void itLocksWhenItWakesAfterTwoMinutesOfSleep() {
        AppPage app = telephone();
        later(app, start, 3, TimeUnit.MINUTES);
        assertThat(app.state()).isEqualTo("open");
        app.run("window.told = 0; lock.onLock(() => { window.told++; }); document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(app.state()).isEqualTo("locked");
        assertThat(app.run("return window.told")).isEqualTo(1);

        app.open(AppPage.PIN);
        later(app, now(app), 3, TimeUnit.MINUTES);
        app.run("lock.touch()");
        assertThat(app.state()).as("a touch does not make up for the sleep").isEqualTo("locked");
        app.open(AppPage.PIN);
        later(app, now(app), -30, TimeUnit.MINUTES);
        app.run("lock.touch()");
        assertThat(app.state()).as("a clock set back").isEqualTo("locked");
    }

    @Test
    void theShareIsGoneAfterThreeDaysWithoutASignalAndTheClockBringsItNotBack() {
        AppPage app = telephone();
        app.run("await lock.lock()");
        app.offline(true);
        later(app, start, 71, TimeUnit.HOURS);
        assertThat(app.state()).isEqualTo("locked");
        later(app, start, 73, TimeUnit.HOURS);
        assertThat(app.state()).isEqualTo("share-needed");
        assertThat(app.run("return (await store.device()).share")).isNull();
        later(app, start, 1, TimeUnit.HOURS);
        assertThat(app.state()).isEqualTo("share-needed");
        assertThat(app.open(AppPage.PIN)).containsEntry("why", "share");

        app.offline(false);
        assertThat(app.open(AppPage.PIN)).containsEntry("ok", true);
    }

    @Test
    void aClockThatIsYearsOffIsMendedWithTheFirstSignal() {
        AppPage app = telephone();
        app.run("await lock.lock()");
        later(app, start, 730, TimeUnit.DAYS);
        assertThat(app.open(AppPage.PIN)).containsEntry("ok", true);
        app.run("await lock.lock()");
        later(app, start, -730, TimeUnit.DAYS);
        assertThat(app.run("const row = await store.device(); await store.amend({shareAt: 0}); await lock.renew(); return lock.open('274916').then(({ok}) => ok)"))
                .isEqualTo(true);
    }

    @Test
    void whoLocksOneTabLocksAll() {
        AppPage app = telephone();
        AppPage other = app.tab();
        other.open(AppPage.PIN);
        other.run("await lock.lock()");
        assertThat(app.run("return until(async () => (await lock.state()) === 'locked')")).isEqualTo(true);
    }
}
