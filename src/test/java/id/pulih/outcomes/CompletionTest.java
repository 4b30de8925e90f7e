package id.pulih.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.PulihTest;
import id.pulih.documents.LetterNumbers;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class CompletionTest extends PulihTest {

    /** Four months from here ended on 19 November. */
    private static final LocalDate OVER = LocalDate.of(2026, 7, 20);
    private static final LocalDate RUNNING = LocalDate.of(2026, 10, 1);

    private Cases cases;

    @BeforeEach
    void cases(@Autowired ApplicationContext application) {
        cases = new Cases(application);
    }

    @Test
    void theWorkedExampleComesBackWithItsArithmetic() {
        UUID episode = cases.episode("dewi", OVER);
        for (var form : Map.of("initial", Cases.AT_56, "final", Cases.AT_69).entrySet()) {
            Answer stored = as("dewi").post("/episodes/" + episode + "/assessments", Map.of("id", Ids.next().toString(),
                    "instrument", "whoqol-bref", "moment", form.getKey(), "takenOn", "2026-11-02", "answers", Cases.answers(form.getValue())));
            assertThat(stored.status()).as(stored.json().toString()).isEqualTo(201);
        }
        Answer urine = as("dewi").post("/episodes/" + episode + "/urine-tests", Map.of("id", Ids.next().toString(),
                "takenOn", "2026-11-02", "moment", "final", "panel", "napza-6", "results", Cases.results("negative")));
        assertThat(urine.status()).as(urine.json().toString()).isEqualTo(201);

        Answer outcome = as("dewi").get("/episodes/" + episode + "/outcome");

        assertThat(outcome.status()).isEqualTo(200);
        assertThat(outcome.text("/urine/verdict")).isEqualTo("pulih");
        assertThat(outcome.text("/qualityOfLife/verdict")).isEqualTo("baik");
        assertThat(outcome.text("/improvement/verdict")).isEqualTo("meningkat");
        assertThat(outcome.text("/qualityOfLife/domains/physical/ratio")).isEqualTo("0.2321");
        assertThat(outcome.text("/qualityOfLife/domains/physical/arithmetic")).isEqualTo("(69-56)/56 = 13/56 = 0.2321");
        assertThat(outcome.text("/urine/tested")).isEqualTo("6");
        assertThat(cases.trail("dewi", "outcome-read", episode)).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsSaidAndNotGuessed() {
        UUID episode = cases.episode("dewi", OVER);
        cases.whoqol("dewi", episode, "interim", Cases.AT_69);

        Answer outcome = as("dewi").get("/episodes/" + episode + "/outcome");

        assertThat(outcome.text("/urine/reason")).isEqualTo("no-final-test");
        assertThat(outcome.text("/qualityOfLife/reason")).isEqualTo("no-final-score");
        assertThat(outcome.json().at("/qualityOfLife/domains/physical/ratio").isNull()).isTrue();
    }

    @Test
    void openDutiesAreListedForWhoeverAsks() {
        UUID episode = cases.episode("dewi", OVER);

        for (String who : List.of("dewi", "siti")) {
            Answer refused = complete(who, episode, TODAY, null);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/code")).isEqualTo("obligations-open");
            assertThat(refused.text("/obligations/0/title")).isNotEmpty();
            assertThat(refused.text("/obligations/0/state")).isIn("late", "missed", "due");
        }
    }

    @Test
    void onlyAHeadCompletes() {
        UUID episode = cases.episode("dewi", OVER);

        assertThat(complete("dewi", episode, TODAY, "keluarga pindah").text("/code")).isEqualTo("head-required");
        cases.settle("dewi", episode);
        assertThat(complete("rahmat", episode, TODAY, null).text("/code")).isEqualTo("head-required");
        assertThat(complete("siti", episode, TODAY, null).status()).isEqualTo(201);
    }

    @Test
    void aHeadCompletesWithAReasonAndWhatWasOpenIsKept() {
        UUID episode = cases.episode("dewi", OVER);
        cases.workedExample("dewi", episode);

        Answer done = complete("andi", episode, TODAY, "klien sudah bekerja di kota lain");

        assertThat(done.status()).isEqualTo(201);
        assertThat(done.text("/state")).isEqualTo("completed");
        assertThat(done.json().at("/openObligations").size()).isPositive();
        assertThat(done.text("/outcome/urine/verdict")).isEqualTo("pulih");
        assertThat(done.text("/certificateNumber")).matches("SERT/[0-9]{3}/XI/KA/RH\\.00/2026/BNNK-SBW");
        assertThat(cases.trail("dewi", "certificate-issued", episode)).isEqualTo(1);
    }

    @Test
    void aPausedProgrammeIsResumedFirst() {
        UUID episode = cases.episode("dewi", OVER);
        cases.pause("dewi", episode, LocalDate.of(2026, 11, 1));

        assertThat(complete("siti", episode, TODAY, "alasan").text("/code")).isEqualTo("episode-paused");
    }

    @Test
    void closingBeforeThePlannedLastDayNeedsAReason() {
        UUID early = cases.episode("dewi", RUNNING);
        cases.settle("dewi", early);
        Answer refused = complete("siti", early, TODAY, null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("reason");
        assertThat(complete("siti", early, TODAY, "klien diterima bekerja").status()).isEqualTo(201);

        UUID dayBefore = cases.episode("dewi", OVER);
        cases.settle("dewi", dayBefore);
        assertThat(complete("siti", dayBefore, LocalDate.of(2026, 11, 18), null).status()).isEqualTo(422);
        assertThat(complete("siti", dayBefore, LocalDate.of(2026, 11, 19), null).status()).isEqualTo(201);
    }

    @Test
    void theDayLiesWithinTheProgramme() {
        UUID episode = cases.episode("dewi", OVER);
        cases.settle("dewi", episode);

        assertThat(complete("siti", episode, TODAY.plusDays(1), "x").text("/errors/0/code")).isEqualTo("date-in-future");
        assertThat(complete("siti", episode, OVER.minusDays(1), "x").text("/errors/0/code")).isEqualTo("date-order");
    }

    @Test
    void badInputNamesEveryField() {
        UUID episode = cases.episode("dewi", OVER);

        Answer answer = as("siti").post("/episodes/" + episode + "/completion", Map.of("id", "tiga", "completedOn", "kemarin"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").size()).isEqualTo(2);
    }

    @Test
    void theSameWishTwiceIsOneCompletion() {
        UUID episode = cases.episode("dewi", OVER);
        cases.settle("dewi", episode);
        var body = Map.of("id", Ids.next().toString(), "completedOn", TODAY.toString());

        Answer first = as("siti").post("/episodes/" + episode + "/completion", body);
        Answer again = as("siti").post("/episodes/" + episode + "/completion", body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(complete("siti", episode, TODAY, null).text("/code")).isEqualTo("already-done");
    }

    @Test
    void numbersHaveNoGapWhenManyCompleteAtOnceAndSomeFail() throws Exception {
        List<UUID> good = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            good.add(cases.episode("dewi", OVER));
            cases.settle("dewi", good.getLast());
        }
        UUID twice = good.getFirst();
        Api siti = as("siti");
        Api andi = as("andi");
        Callable<Answer> first = () -> complete(siti, twice, TODAY, null);
        var tasks = new ArrayList<Callable<Answer>>(List.of(first, first));
        good.subList(1, 6).forEach(each -> tasks.add(() -> complete(andi, each, TODAY, null)));
        int before = number(complete("siti", settled(), TODAY, null));

        var numbers = new TreeMap<Integer, Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var each : threads.invokeAll(tasks)) {
                if (each.get().status() == 201) {
                    numbers.merge(number(each.get()), 1, Integer::sum);
                } else {
                    assertThat(each.get().status()).isEqualTo(409);
                }
            }
        }

        assertThat(numbers).hasSize(6).containsValues(1);
        assertThat(numbers.firstKey()).isEqualTo(before + 1);
        assertThat(numbers.lastKey()).isEqualTo(before + 6);
    }

    @Test
    void aCompletionThatFailsAfterTakingItsNumberGivesItBack(@Autowired Work work, @Autowired LetterNumbers numbers) {
        int before = number(complete("siti", settled(), TODAY, null));
        var asker = cases.asker("siti");

        assertThatThrownBy(() -> work.write(asker.own("care"), () -> {
                    assertThat(numbers.certificate(asker.office(), "BNNK-SBW", TODAY)).contains(String.format("/%03d/", before + 1));
                    throw new IllegalStateException("the office's computer went off");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(number(complete("siti", settled(), TODAY, null))).isEqualTo(before + 1);
    }

    @Test
    void anotherOfficeFindsNothing() {
        UUID episode = cases.episode("dewi", OVER);

        assertThat(as("sri").get("/episodes/" + episode + "/outcome").status()).isEqualTo(404);
        assertThat(complete("sri", episode, TODAY, "alasan").status()).isEqualTo(404);
        assertThat(complete("made", episode, TODAY, "alasan").status()).isEqualTo(404);
        assertThat(as("sri").get("/episodes/" + episode + "/certificate").status()).isEqualTo(404);
        assertThat(as("sri").post("/episodes/" + episode + "/certificate/revocation", Map.of("reason", "x")).status()).isEqualTo(404);
        assertThat(as("made").get("/episodes/" + episode + "/outcome").status()).isEqualTo(200);
    }

    private UUID settled() {
        UUID episode = cases.episode("dewi", OVER);
        cases.settle("dewi", episode);
        return episode;
    }

    private Answer complete(String who, UUID episode, LocalDate day, String reason) {
        return complete(as(who), episode, day, reason);
    }

    private static Answer complete(Api api, UUID episode, LocalDate day, String reason) {
        var body = new TreeMap<String, Object>(Map.of("id", Ids.next().toString(), "completedOn", day.toString()));
        if (reason != null) {
            body.put("reason", reason);
        }
        return api.post("/episodes/" + episode + "/completion", body);
    }

    private static int number(Answer answer) {
        return Integer.parseInt(answer.text("/certificateNumber").split("/")[1]);
    }
}
