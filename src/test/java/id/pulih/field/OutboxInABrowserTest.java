package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.demo.Cast;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an agent saves, from the telephone's database to the office's record: the browser's modules against the real server. */
class OutboxInABrowserTest extends FieldCase {

    private static Browser browser;

    private UUID agent;
    private UUID episode;

    @BeforeEach
    void prepare() {
        if (browser == null) {
            browser = new Browser(port);
        }
        agent = agent();
        episode = accompanied(agent);
    }

    @AfterAll
    static void close() {
        browser.close();
        browser = null;
    }

    private AppPage telephone() {
        return AppPage.enrolled(browser, enrolments.make(dewi(), agent).text());
    }

    private Object save(AppPage app, String notes) {
        return app.run("return (await outbox.save(visit(input[0], input[1]))).id", List.of(episode.toString(), notes));
    }

    private void waitUntilSent(AppPage app) {
        assertThat(app.run("return until(async () => { await outbox.send(); return await outbox.unsent() === 0; })")).isEqualTo(true);
    }

    /** Nothing is handed in until {@code window.free()}: another tab seems to be at it. */
    private void hold(AppPage app) {
        app.run("await new Promise((got) => { navigator.locks.request('catatan-send', () => { got(); return new Promise((free) => { window.free = free; }); }); })");
    }

    private List<JsonNode> visits() {
        return StreamSupport.stream(as("dewi").get("/episodes/" + episode + "/activities").json().path("items").spliterator(), false).toList();
    }

    @Test
    void whatTheBrowserSealsAndSignsTheOfficeOpensAndReceipts() {
        AppPage app = telephone();
        Object id = save(app, "Bertemu di rumah, ibunya ikut bicara");
        waitUntilSent(app);

        assertThat(visits()).singleElement().satisfies(visit -> {
            assertThat(visit.path("id").asString()).isEqualTo(id);
            assertThat(visit.path("notes").asString()).isEqualTo("Bertemu di rumah, ibunya ikut bicara");
        });
        assertThat(app.entries()).singleElement().satisfies(entry -> {
            assertThat(entry).containsEntry("state", "received").containsEntry("kind", "visit").containsEntry("alias", "Melati");
            assertThat(String.valueOf(entry.get("receipt"))).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(String.valueOf(entry.get("body"))).contains("stable").doesNotContain("ibunya");
        });
    }

    /** By a wire that counts both ways, with all headers. */
    @Test
    void oneVisitsHandingInIsSmall() throws Exception {
        try (var wire = new Wire(port); var behind = new Browser(wire.port())) {
            AppPage app = AppPage.enrolled(behind, enrolments.make(dewi(), agent).text());
            app.run("await changes.pull(); await new Promise((r) => setTimeout(r, 1000))");
            long before = wire.up() + wire.down();
            save(app, "Bertemu di rumah, ibunya ikut bicara; ia masih bekerja di bengkel dan tidur cukup.");
            waitUntilSent(app);
            long bytes = wire.up() + wire.down() - before;
            System.out.println("FIGURE bytes for one visit's sync: " + bytes);
            assertThat(bytes).isLessThanOrEqualTo(3 * 1024);
        }
    }

    @Test
    void whatIsSavedWithoutASignalOutlivesARestartAndIsSentWhileLocked() {
        AppPage app = telephone();
        AppPage other = app.lockedTab();
        // Chromium lets a page that begins through for a moment before it takes its network away again; nothing may leave then.
        hold(other);
        app.offline(true);
        List.of("Satu", "Dua").forEach(notes -> save(app, notes));
        assertThat(app.entries()).hasSize(2).allSatisfy(entry -> assertThat(String.valueOf(entry.get("body"))).containsAnyOf("Satu", "Dua"));
        app.page.reload();
        assertThat(List.of(app.state(), app.run("return outbox.unsent()"))).isEqualTo(List.of("locked", 2));
        assertThat(visits()).isEmpty();
        app.offline(false);
        other.run("window.free()");
        waitUntilSent(app);
        assertThat(List.of(app.state(), other.state())).containsOnly("locked");
        assertThat(visits()).hasSize(2);
    }

    @Test
    void doubleTapsAndTwoTabsSendOnce() {
        AppPage app = telephone();
        AppPage other = app.tab();
        other.open(AppPage.PIN);
        app.offline(true);
        app.run("const one = visit(input, 'Sekali'); await Promise.all([outbox.save(one), outbox.save(one), outbox.save(structuredClone(one))])", episode.toString());
        assertThat(app.run("return outbox.unsent()")).isEqualTo(1);
        var sent = new java.util.concurrent.atomic.AtomicInteger();
        app.page.context().onRequestFinished(request -> sent.addAndGet(request.url().endsWith("/facts") ? 1 : 0));
        app.offline(false);
        String many = "await Promise.all([1, 2, 3, 4].map(() => outbox.send()))";
        app.run(many);
        other.run(many);
        waitUntilSent(app);
        assertThat(visits()).hasSize(1);
        assertThat(sent.get()).isEqualTo(1);
        assertThat(other.run("return until(async () => (await outbox.entries())[0].state === 'received')")).isEqualTo(true);
    }

    @Test
    void oneDraftInTwoTabsBecomesOneFact() {
        AppPage app = telephone();
        app.offline(true);
        app.run("drafts.save('visit/1', {key: 'visit/1', kind: 'visit', episode: input, values: {notes: 'sebag'}}); await new Promise((r) => setTimeout(r, 2000))",
                episode.toString());
        app.page.reload();
        app.open(AppPage.PIN);
        assertThat(app.run("return (await drafts.get('visit/1')).values.notes")).isEqualTo("sebag");
        AppPage other = app.tab();
        other.open(AppPage.PIN);
        other.run("await drafts.all()");

        String save = "return (await outbox.save({ ...visit(input, 'sebagian'), draft: 'visit/1' })).id";
        Object first = app.run(save, episode.toString());
        assertThat(other.run(save, episode.toString())).isEqualTo(first);
        assertThat(app.run("return [await outbox.unsent(), (await store.all('drafts')).length]")).isEqualTo(List.of(1, 0));
    }

    @Test
    void aRefusedEntryIsKeptWithItsReasonAndItsTextToBeMended() {
        AppPage app = telephone();
        Object id = app.run("return (await outbox.save({ ...visit(input, 'Salah keadaan'), body: { ...visit(input, 'Salah keadaan').body, condition: 'entah' } })).id",
                episode.toString());
        assertThat(app.run("return until(async () => (await outbox.entries())[0].state === 'rejected')")).isEqualTo(true);
        assertThat(app.entries()).singleElement().satisfies(entry -> {
            assertThat(String.valueOf(entry.get("reason"))).hasSizeGreaterThan(10);
            assertThat(String.valueOf(entry.get("body"))).contains("Salah keadaan");
        });

        app.run("await outbox.save({ ...visit(input[0], 'Benar'), mends: input[1] })", List.of(episode.toString(), id));
        waitUntilSent(app);
        assertThat(app.entries()).singleElement().satisfies(entry -> assertThat(entry).containsEntry("state", "received"));
        assertThat(visits()).singleElement().satisfies(visit -> assertThat(visit.path("notes").asString()).isEqualTo("Benar"));
    }

    @Test
    void theReasonOfARefusalThatCameWhileLockedIsAskedForAgain() {
        AppPage app = telephone();
        app.offline(true);
        app.run("await outbox.save({ ...visit(input, 'x y'), body: { ...visit(input, 'x y').body, condition: 'entah' } }); await lock.lock()", episode.toString());
        app.offline(false);
        waitUntilSent(app);
        app.open(AppPage.PIN);
        assertThat(app.run("return until(async () => (await outbox.entries())[0].reason?.length > 10)")).isEqualTo(true);
    }

    /** The browser asks for the room left only when what it remembers does not suffice, so the quota is there from the start. */
    @Test
    void aFullTelephoneSaysSoAndKeepsNothingByHalves() {
        var page = browser.open(360, true);
        var developer = page.context().newCDPSession(page);
        var quota = new com.google.gson.JsonObject();
        quota.addProperty("origin", "http://localhost:" + port);
        quota.addProperty("quotaSize", 3_000_000);
        developer.send("Storage.overrideQuotaForOrigin", quota);
        AppPage app = AppPage.of(page);
        app.enrol(enrolments.make(dewi(), agent).text());
        app.offline(true);
        save(app, "Masih muat");
        assertThat(app.run("return outbox.save(visit(input, 'Tidak muat'.repeat(400000))).then(() => 'saved', (e) => e.name)", episode.toString()))
                .isEqualTo("QuotaExceededError");
        assertThat(app.text("await outbox.storage()")).isEqualTo("full");
        assertThat(app.run("return outbox.unsent()")).isEqualTo(1);

        quota.remove("quotaSize");
        developer.send("Storage.overrideQuotaForOrigin", quota);
        save(app, "Muat lagi");
        assertThat(app.text("await outbox.storage()")).isNotEqualTo("full");
        app.offline(false);
        waitUntilSent(app);
        assertThat(visits()).hasSize(2);
    }

    @Test
    void aTelephoneWhoseDatabaseWasThrownAwaySaysSo() {
        AppPage app = telephone();
        app.page.navigate("/assets/icon.svg");
        var all = new com.google.gson.JsonObject();
        all.addProperty("origin", "http://localhost:" + port);
        all.addProperty("storageTypes", "indexeddb");
        app.page.context().newCDPSession(app.page).send("Storage.clearDataForOrigin", all);
        app.page.navigate("/lapangan/");
        assertThat(app.state()).isEqualTo("new");
        assertThat(app.text("outbox.storage()")).isEqualTo("lost");

        app.enrol(enrolments.make(dewi(), agent).text());
        assertThat(app.text("outbox.storage()")).isEqualTo("lost");
        save(app, "Sesudahnya");
        waitUntilSent(app);
        assertThat(app.text("outbox.storage()")).isIn("persisted", "best-effort");
    }

    @Test
    void aForgottenPinLosesNothingThatWasSaved() {
        AppPage app = telephone();
        app.offline(true);
        save(app, "Sebelum lupa");
        app.run("await lock.lock()");
        hold(app);
        app.offline(false);
        app.enrol(enrolments.make(dewi(), agent).text());
        assertThat(app.run("return outbox.unsent()")).isEqualTo(1);
        assertThat(app.entries()).singleElement().satisfies(entry -> assertThat(entry).containsEntry("kind", "unknown"));
        app.run("window.free()");
        waitUntilSent(app);
        assertThat(visits()).singleElement().satisfies(visit -> assertThat(visit.path("notes").asString()).isEqualTo("Sebelum lupa"));
    }

    @Test
    void anEndedTelephoneForgetsWhatItCanReadAndHandsInTheRest() {
        AppPage app = telephone();
        app.run("await changes.pull(); await lock.write('choices', {x: 1}); drafts.save('k', {key: 'k', values: {}}); await drafts.all()");
        assertThat((List<?>) app.run("return changes.cards()")).hasSize(1);
        app.offline(true);
        save(app, "Kunjungan terakhir");
        String device = app.text("(await lock.about()).device");
        devices.end(dewi(), UUID.fromString(device), Devices.Reason.LOST);
        app.offline(false);

        long before = System.nanoTime();
        app.run("await Promise.allSettled([changes.pull()]); await until(async () => (await lock.state()) === 'new')");
        System.out.println("FIGURE seconds from hearing of the end to nothing readable: " + (System.nanoTime() - before) / 100_000_000 / 10.0);
        assertThat(app.run("return [(await store.all('sealed')).length, (await store.all('drafts')).length, (await store.device()).share ?? null]"))
                .isEqualTo(java.util.Arrays.asList(0, 0, null));
        waitUntilSent(app);
        assertThat(count("select count(*) from pulih.field_fact where office_id = :office and device_id = :id and answer = 'quarantined'", UUID.fromString(device)))
                .isEqualTo(1);
    }

    @Test
    void whoFindsTheTelephoneReadsNothing() {
        AppPage app = telephone();
        save(app, "Rahasia besar");
        waitUntilSent(app);
        app.offline(true);
        save(app, "Rahasia kecil");
        app.run("drafts.save('visit/x', {key: 'visit/x', alias: 'Melati', values: {notes: 'Rahasia setengah'}}); await drafts.all(); await lock.lock()");
        String found = String.valueOf(app.run("""
                const text = (value) => value instanceof Uint8Array ? String.fromCharCode(...value) : value;
                const rows = (await Promise.all(['device', 'outbox', 'sealed', 'drafts'].map((name) => store.all(name)))).flat();
                const kept = await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
                return JSON.stringify([rows, kept, { ...localStorage }], (_, value) => text(value));"""));
        assertThat(found).doesNotContain("Rahasia", "Melati", "visit", "stable", "early-warning", "/api/", Cast.office(Cast.SUMBAWA).name());
        assertThat(found).contains("\"state\":\"saved\"", "\"state\":\"received\"");
    }

    @Test
    void theEpisodeThatIsGoneIsForgottenButWhatIsUnsentIsHandedIn() {
        AppPage app = telephone();
        app.run("await changes.pull()");
        save(app, "Lama");
        waitUntilSent(app);
        app.offline(true);
        save(app, "Terlambat");
        hold(app);
        app.offline(false);
        endAssignment();
        app.run("await changes.pull()");
        assertThat((List<?>) app.run("return changes.cards()")).isEmpty();
        assertThat(app.entries()).hasSize(1);
        app.run("window.free()");
        waitUntilSent(app);
        assertThat(app.entries()).singleElement().satisfies(entry -> assertThat(entry).containsEntry("state", "waiting"));
    }

    private void endAssignment() {
        UUID another = agent();
        assertThat(assign(as("dewi"), episode, another).status()).isLessThan(300);
    }
}
