package id.pulih.canaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Api;
import id.pulih.Browser;
import id.pulih.operations.PulihProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/**
 * A thief takes the disk: data folder with write-ahead log, a dump, logs, temporary files, the cache of the officer's
 * browser. Of ten thousand names, NIKs and phones none is found.
 */
class CanariesTest {

    private static final int CLIENTS = 3334;
    private static final int LOOKED_AT = 60;

    @TempDir
    Path folder;

    @Test
    void noneOfTenThousandCanariesIsFoundOnTheDisk() throws Exception {
        Path home = folder.resolve("home");
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        var settings = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        List<Path> logs;
        try (var pulih = PulihProcess.start(home, settings, "demo").ready()) {
            List<String> ids = plant(Api.signIn(pulih.port(), home, "dewi"));
            look(pulih.port(), home, ids);
            dump(home, folder.resolve("dump.txt"));
            logs = pulih.logs();
            pulih.stop();
        }
        for (Path log : logs) {
            Files.copy(log, folder.resolve(log.getFileName()));
        }
        var control = new Search(Canaries.patterns(List.of(Canaries.CONTROL)));
        assertThat(control.in(home.resolve("postgres"))).as("the search itself").isNotEmpty();
        assertThat(control.in(folder.resolve("dump.txt"))).as("the dump holds clients").isNotEmpty();

        var search = new Search(Canaries.patterns(Canaries.MARKS));
        List<String> found = search.in(folder);
        System.out.printf("FIGURE canaries: %d names, NIKs and phones, %d files and %d MB searched, %d found%n",
                3 * CLIENTS, search.files(), search.bytes() >> 20, found.size());
        assertThat(found).isEmpty();
    }

    private static List<String> plant(Api api) {
        var ids = new ArrayList<String>();
        for (int number = 1; number <= CLIENTS; number++) {
            Api.Answer answer = api.post("/clients", Canaries.client(number));
            assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
            ids.add(answer.text("/id"));
        }
        api.post("/clients/search", Map.of("q", Canaries.MARKS.getFirst()));
        api.post("/clients/search", Map.of("q", Canaries.MARKS.get(1) + "0001"));
        return ids;
    }

    /** An officer reads, searches and mistypes in a browser that keeps its profile. */
    private void look(int port, Path home, List<String> ids) throws Exception {
        try (var playwright = Browser.playwright();
                var profile = playwright.chromium().launchPersistentContext(folder.resolve("profile"), Browser.options())) {
            Page page = profile.newPage();
            signIn(page, "http://localhost:" + port, Api.password(home, "rahmat"));
            for (String id : ids.subList(0, LOOKED_AT)) {
                page.navigate("http://localhost:" + port + "/klien/" + id);
                assertThat(page.content()).contains(Canaries.MARKS.getFirst());
                page.navigate("http://localhost:" + port + "/klien/" + id + "/ubah");
            }
            page.fill("#f-address", "");
            page.locator("main form button").last().click();
            page.locator(".error-summary").waitFor();
            page.navigate("http://localhost:" + port + "/klien");
            page.fill("#f-q", Canaries.MARKS.getFirst());
            page.click("form[role=search] button");
            assertThat(page.content()).contains(Canaries.MARKS.getFirst() + " Ka");
        }
    }

    /** The page of the second step shows the code of a demo account. */
    private static void signIn(Page page, String address, String password) {
        page.navigate(address + "/masuk");
        page.fill("#f-username", "rahmat");
        page.fill("#f-password", password);
        page.click("main form button");
        page.fill("#f-code", page.locator(".notice code").first().textContent());
        page.click("main form button");
        page.waitForURL(url -> !url.contains("/masuk"));
    }

    /** All tables as text, as a dump has them. */
    private static void dump(Path home, Path file) throws Exception {
        try (var connection = DemoDatabase.superuser(home); var out = Files.newOutputStream(file)) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            var tables = new ArrayList<String>();
            try (var found = connection.createStatement().executeQuery("select tablename from pg_tables where schemaname = 'pulih'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                copies.copyOut("copy pulih." + table + " to stdout", out);
            }
        }
    }
}
