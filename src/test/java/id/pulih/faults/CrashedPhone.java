package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import id.pulih.faults.FaultyProxy.Fault;
import id.pulih.faults.Ground.Walk;
import id.pulih.field.Enrolments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An agent's telephone that crashes at bad moments, with a list of what the app promised. */
final class CrashedPhone {

    private static final Pattern TEXT = Pattern.compile("uji-\\d+-\\d+");
    private static final String FACTS = "/api/v1/field/facts";
    private static final List<Fault> ON_THE_WAY = List.of(Fault.DELAY_REPLY, Fault.DROP_REPLY, Fault.CUT_REPLY, Fault.CUT_REQUEST, Fault.DELAY_REQUEST);
    private static final Duration TWO_YEARS = Duration.ofDays(730);

    /** Chromium writes what stands outside of the database five seconds late. */
    private static final int MARK_WRITTEN = 7_000;

    private final RealPhone phone;
    private final FaultyNetwork network;
    private final Insider insider;
    private final Walk walk;
    private final Random random;
    private final List<String> promised = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    CrashedPhone(RealPhone phone, FaultyNetwork network, Insider insider, Walk walk, Random random) {
        this.phone = phone;
        this.network = network;
        this.insider = insider;
        this.walk = walk;
        this.random = random;
    }

    /** How far the office's clock is ahead of the machine's. */
    static Duration ahead(Clock office) {
        return Duration.between(Instant.now(), office.instant());
    }

    void enrol() {
        phone.enrol(insider.bean(Enrolments.class).make(insider.officer, walk.agent()).text());
    }

    void whileTyping() throws Exception {
        String text = text();
        phone.openVisit();
        phone.page().locator("#field-notes").pressSequentially(text);
        phone.page().waitForTimeout(1_000);
        phone.page().locator("#field-notes").pressSequentially(" dan");
        crash();
        assertThat(phone.drafts()).as("drafts after a crash").anySatisfy(draft -> assertThat(draft).startsWith(text));
        phone.page().locator(".notice.draft a").first().click();
        phone.fill(text);
        phone.save().click();
        said(text);
    }

    /** Either it is saved, or it is still being written; both would be two visits. */
    void whileSaving() throws Exception {
        network.down(true);
        String text = text();
        phone.openVisit();
        phone.fill(text);
        phone.page().waitForTimeout(1_000);
        phone.page().evaluate("() => { document.querySelector('form button.main[type=submit]').click(); }");
        Thread.sleep(random.nextInt(80));
        crash();
        boolean saved = phone.waiting().contains(text);
        boolean open = phone.drafts().contains(text);
        assertThat(saved).as("saved %s, still being written %s", saved, open).isNotEqualTo(open);
        if (open) {
            phone.page().locator(".notice.draft a").first().click();
            phone.save().click();
            phone.awaitSaid();
        }
        promised.add(text);
        network.down(false);
    }

    void afterSaving() throws Exception {
        network.down(true);
        String text = record();
        crash();
        assertThat(phone.waiting()).contains(text);
        network.down(false);
    }

    void whileSending() throws Exception {
        Runnable seen = network.lieInWait(FACTS, ON_THE_WAY.get(random.nextInt(ON_THE_WAY.size())));
        record();
        seen.run();
        Thread.sleep(random.nextInt(100));
        crash();
    }

    void whileFetching() throws Exception {
        Runnable seen = network.lieInWait("/api/v1/field/changes", random.nextBoolean() ? Fault.DELAY_REPLY : Fault.CUT_REPLY);
        // Again and again: while the app fetches by itself, one more time asks for nothing.
        phone.page().evaluate("() => { setInterval(() => import('changes').then(changes => changes.pull()).catch(() => {}), 200); }");
        seen.run();
        Thread.sleep(random.nextInt(100));
        network.down(true);
        crash();
        phone.page().locator(".person").first().waitFor();
        network.down(false);
    }

    void whileUpdating() throws Exception {
        network.release("r" + random.nextInt(1_000_000));
        Runnable seen = network.lieInWait("/lapangan/sw.js", Fault.NONE);
        phone.page().evaluate("() => { navigator.serviceWorker.getRegistration('/lapangan/').then(known => known.update()); }");
        seen.run();
        Thread.sleep(random.nextInt(300));
        network.down(true);
        crash();
        String text = record();
        assertThat(phone.waiting()).contains(text);
        network.down(false);
    }

    /** What a browser does that needs the room: all is gone but the mark outside of the database. What was unsent is lost, and said to be. */
    void withItsStorageCleared() throws Exception {
        phone.empty();
        network.down(true);
        String text = text();
        phone.record(text);
        phone.page().waitForTimeout(MARK_WRITTEN);
        var wish = new JsonObject();
        wish.addProperty("origin", phone.origin());
        wish.addProperty("storageTypes", "indexeddb,cache_storage,service_workers");
        phone.chromium().devtools(phone.page()).send("Storage.clearDataForOrigin", wish);
        network.down(false);
        phone.crash(ahead(insider.bean(Clock.class)));
        assertThat(phone.page().locator("body").innerText()).as("the screen after the loss").contains(phone.word("storage.lost"));
        enrol();
        record();
        phone.empty();
        assertThat(insider.storages(walk)).as("what the office knows").contains("lost");
    }

    void withItsStorageFull() throws Exception {
        network.down(true);
        var wish = new JsonObject();
        wish.addProperty("origin", phone.origin());
        wish.addProperty("quotaSize", 1);
        phone.chromium().devtools(phone.page()).send("Storage.overrideQuotaForOrigin", wish);
        String text = text();
        phone.openVisit();
        phone.fill(text + " panjang".repeat(100));
        phone.save().click();
        phone.page().waitForFunction("() => location.hash.startsWith('#tersimpan/') || !document.querySelector('.summary').hidden");
        boolean said = phone.page().url().contains("#tersimpan/");
        if (!said) {
            assertThat(phone.page().locator(".summary").innerText()).contains(phone.word("not-saved.title"));
            assertThat(phone.page().locator("#field-notes").inputValue()).startsWith(text);
        }
        crash();
        assertThat(phone.waiting().stream().anyMatch(waiting -> waiting.startsWith(text))).as("saved").isEqualTo(said);
        record();
        network.down(false);
    }

    void twoYearsAhead() throws Exception {
        withAWrongClock(TWO_YEARS);
    }

    void twoYearsBehind() throws Exception {
        withAWrongClock(TWO_YEARS.negated());
    }

    /** One entry is sent with the wrong clock, one is saved with it and sent with the right one. */
    private void withAWrongClock(Duration wrong) throws Exception {
        phone.crash(ahead(insider.bean(Clock.class)).plus(wrong));
        phone.unlock();
        record();
        phone.empty();
        network.down(true);
        record();
        // Without a signal it stays locked now: a clock that jumped looks to it like three days without the office.
        network.down(false);
        crash();
        phone.empty();
    }

    void inTwoTabs() throws Exception {
        network.down(true);
        record();
        record();
        Page other = phone.tab();
        phone.unlock(other);
        network.down(false);
        for (Page tab : List.of(phone.page(), other)) {
            tab.evaluate("() => { import('outbox').then(outbox => outbox.send()); }");
        }
        Thread.sleep(random.nextInt(150));
        crash();
    }

    void afterADoubleTap() throws Exception {
        network.down(true);
        String text = text();
        phone.openVisit();
        phone.fill(text);
        phone.page().evaluate("() => { const save = document.querySelector('form button.main[type=submit]'); save.click(); save.click(); }");
        said(text);
        crash();
        assertThat(phone.waiting().stream().filter(text::equals)).hasSize(1);
        network.down(false);
    }

    void onAFlappingNetwork() throws Exception {
        network.down(true);
        record();
        for (int turn = 0; turn < 8; turn++) {
            network.down(random.nextBoolean());
            phone.offline(turn % 2 == 0);
            phone.page().evaluate("() => { import('outbox').then(outbox => outbox.send()); }");
            phone.page().waitForTimeout(random.nextInt(120));
        }
        crash();
        network.down(false);
    }

    /** The last of it: what waits is sent. */
    void recover() {
        network.down(false);
        phone.empty();
    }

    List<String> promised() {
        return promised;
    }

    /** Texts the agent typed, whatever became of them. */
    List<String> written() {
        return written;
    }

    /** Each text that came to the office, and how often. */
    Map<String, Long> arrived(List<Walk> walks) {
        return Stock.of(insider, walks).stream()
                .flatMap(stored -> TEXT.matcher(stored.content()).results().map(found -> found.group()))
                .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    }

    private void crash() throws Exception {
        phone.crash(ahead(insider.bean(Clock.class)));
        phone.unlock();
    }

    private String record() {
        String text = text();
        phone.record(text);
        promised.add(text);
        return text;
    }

    private void said(String text) {
        phone.awaitSaid();
        promised.add(text);
    }

    private String text() {
        String text = "uji-" + written.size() + "-" + random.nextInt(1_000_000);
        written.add(text);
        return text;
    }
}
