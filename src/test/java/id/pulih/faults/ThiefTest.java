package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.Browser;
import id.pulih.PulihTest;
import id.pulih.faults.Ground.Walk;
import id.pulih.field.Enrolments;
import id.pulih.field.News;
import id.pulih.journeys.Answers;
import id.pulih.platform.Ids;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The promise to clients whose agent's telephone is stolen after a month of use: nothing in it says who they are or how they do. */
class ThiefTest extends PulihTest {

    private static final int DAYS = 30;
    private static final int EVERY = Integer.getInteger("pulih.faults.thief-every", 3);
    private static final int CLIENTS = 4;

    @Autowired
    private ApplicationContext pulih;

    @TempDir
    Path folder;

    private final List<String> texts = new ArrayList<>();

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void aMonthOfUseLeavesNothingToReadOnTheTelephone() throws Exception {
        var insider = new Insider(pulih);
        Walk walk = new Ground(as("dewi"), TODAY).walks(1, CLIENTS).getFirst();
        Path profile = folder.resolve("profile");
        try (Playwright playwright = Browser.playwright(); var phone = new RealPhone(playwright, profile, port, CrashedPhone.ahead(clock))) {
            phone.enrol(insider.bean(Enrolments.class).make(insider.officer, walk.agent()).text());
            for (int day = 0; day <= DAYS; day += EVERY) {
                aDay(insider, walk, phone, TODAY.plusDays(day));
            }
            assertThat(phone.cards()).isBetween(1, CLIENTS);
            phone.page().reload();
            look(phone, secrets(walk), profile);
        }
    }

    /** Measured and answered in the office, fetched, recorded, sent, and something left unfinished on the telephone. */
    private void aDay(Insider insider, Walk walk, RealPhone phone, LocalDate day) {
        clock.goTo(day);
        phone.reopen(CrashedPhone.ahead(clock));
        UUID episode = walk.episodes().getFirst();
        if (day.equals(TODAY)) {
            measure(as("dewi"), episode, day);
        }
        String text = "rahasia-" + day + " bertemu ibunya";
        phone.record(text);
        phone.empty();
        UUID fact = phone.lastFact();
        String reply = "balasan-" + day + " terima kasih";
        insider.bean(News.class).reply(insider.officer, Ids.next(), fact, reply);
        phone.pull();
        phone.openVisit();
        phone.fill("rancangan-" + day + " belum selesai");
        phone.page().waitForTimeout(2_000);
        texts.addAll(List.of(text, reply, "rancangan-" + day));
    }

    private static void measure(Api officer, UUID episode, LocalDate day) {
        need(officer.post("/episodes/" + episode + "/assessments", Map.of("id", Ids.next(), "instrument", "whoqol-bref",
                "moment", "initial", "takenOn", day.toString(), "answers", Answers.initial())));
        need(officer.post("/episodes/" + episode + "/urine-tests", Map.of("id", Ids.next(), "takenOn", day.toString(),
                "moment", "initial", "panel", "napza-6", "kit", Map.of("brand", "Kit Maling", "lot", "L1MALING", "expiresOn", "2027-01-01"),
                "results", Map.of("AMP", "negative", "MET", "positive", "THC", "negative", "MOP", "negative", "BZO", "negative", "COC", "negative"))));
    }

    private static void need(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    }

    private List<String> secrets(Walk walk) {
        return Stream.concat(texts.stream(), walk.secrets().stream()).toList();
    }

    private static void look(RealPhone phone, List<String> secrets, Path profile) throws Exception {
        phone.page().locator(".keypad").waitFor();
        List<String> rows = phone.loot(Loot.DATABASES);
        List<String> pages = phone.loot(Loot.CACHES);
        List<String> storages = phone.loot(Loot.STORAGES);
        phone.chromium().context().cookies().forEach(cookie -> storages.add(cookie.name + "=" + cookie.value));
        List<String> results = List.of("napza", "urine", "positive", "negative", "whoqol", "MET", "L1MALING", "relapse", "stable", "kambuh", "visit", "kunjungan");
        var inRows = Loot.found(secrets, rows);
        var resultsInRows = Loot.found(results, Stream.concat(rows.stream(), storages.stream()).toList());
        var inPages = Loot.found(secrets, pages);
        var inStorages = Loot.found(secrets, storages);
        phone.chromium().kill();
        var inFiles = Loot.inFiles(secrets, profile);
        System.out.printf("FIGURE stolen telephone after %d days: %d rows, %d cached files, %d other values, %d secrets sought: in rows %d, in caches %d, elsewhere %d, "
                        + "in the browser's own files %d; results, conditions and kinds in rows %d; keys that can be taken %d%n", DAYS, rows.size(), pages.size(),
                storages.size(), secrets.size(), inRows.size(), inPages.size(), inStorages.size(), inFiles.size(), resultsInRows.size(),
                rows.stream().filter(row -> row.contains("extractable=true")).count());
        assertThat(rows).as("the telephone was used").hasSizeGreaterThan(DAYS / EVERY);
        assertThat(inRows).as("in the database").isEmpty();
        assertThat(resultsInRows).as("results in the database").isEmpty();
        assertThat(inPages).as("in the caches").isEmpty();
        assertThat(inStorages).as("in storages and cookies").isEmpty();
        assertThat(inFiles).as("in the files of the browser").isEmpty();
        assertThat(rows).as("keys").noneMatch(row -> row.contains("private extractable=true") || row.contains("secret extractable=true"));
    }
}
