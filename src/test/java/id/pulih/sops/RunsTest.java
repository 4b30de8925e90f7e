package id.pulih.sops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.CaseTest;
import id.pulih.access.Asker;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunsTest extends CaseTest {

    @Autowired
    private Runs runs;

    @Autowired
    private Episodes episodes;

    @AfterEach
    void clockBack() {
        clock.reset();
    }

    private UUID start() {
        Asker dewi = dewi();
        UUID episode = openEpisode();
        return runs.start(dewi, Runs.CONTINUED_CARE, "episode", episode, episodes.own(dewi, episode).client());
    }

    private List<String> standings(UUID run) {
        return work.read(dewi().own("care"), () -> jdbc.sql("select standing from pulih.sop_run_act where office_id = :office and run_id = :run and kind = 'finished' order by place")
                .param("office", dewi().office())
                .param("run", run)
                .query(String.class)
                .list());
    }

    @Test
    void aRunGoesThroughItsStepsTimedAndTheVisitTwice() {
        Asker dewi = dewi();
        UUID run = start();
        for (int step : new int[] {1, 2, 3, 4, 4}) {
            assertThat(runs.step(dewi, run)).contains(step);
            runs.begin(dewi, run, step);
            clock.advance(Duration.ofMinutes(6));
            runs.finish(dewi, run, step, Set.of(), "");
        }
        runs.finish(dewi, run, 5, Set.of(), "");

        assertThat(runs.step(dewi, run)).isEmpty();
        assertThat(standings(run)).containsExactly("longer", "longer", "within", "within", "within", "untimed");
    }

    @Test
    void theSameSubjectHasOneOpenRun() {
        Asker dewi = dewi();
        UUID session = Ids.next();
        UUID run = runs.start(dewi, Runs.GROUP_COUNSELLING, "group-session", session, null);

        assertThat(runs.start(dewi, Runs.GROUP_COUNSELLING, "group-session", session, null)).isEqualTo(run);
        assertThat(runs.of(dewi, "group-session", session)).contains(run);
        for (int step = 1; step <= 6; step++) {
            clock.advance(Duration.ofMinutes(step == 3 ? 45 : 3));
            runs.finish(dewi, run, step, Set.of(), "");
        }
        assertThat(standings(run)).as("each step begins where the one before it ended").containsOnly("within").hasSize(6);
        assertThat(runs.start(dewi, Runs.GROUP_COUNSELLING, "group-session", session, null)).isNotEqualTo(run);
    }

    @Test
    void whatIsMissingNeedsAReasonAndAStepBeforeItsTurnIsRefused() {
        Asker dewi = dewi();
        UUID run = start();

        assertThatThrownBy(() -> runs.finish(dewi, run, 3, Set.of(), "")).hasMessageContaining("step-not-next");
        runs.finish(dewi, run, 1, Set.of(), "");
        assertThatThrownBy(() -> runs.finish(dewi, run, 1, Set.of(), "")).hasMessageContaining("step-taken");
        assertThatThrownBy(() -> runs.finish(dewi, run, 2, Set.of("Foto klien"), " ")).hasMessageContaining("step-reason");
        runs.finish(dewi, run, 2, Set.of("Foto klien"), "Kamera rusak");
        assertThat(runs.step(dewi, run)).contains(3);
    }

    @Test
    void ofManyWhoFinishTheSameStepExactlyOneWinsAndTheOthersAreTold() throws Exception {
        Asker dewi = dewi();
        UUID run = start();
        var told = new ArrayList<String>();
        int won = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            Callable<String> finish = () -> {
                try {
                    runs.finish(dewi, run, 1, Set.of(), "");
                    return "";
                } catch (ProblemException e) {
                    return e.problem().code();
                }
            };
            for (Future<String> each : people.invokeAll(java.util.Collections.nCopies(40, finish))) {
                if (each.get().isEmpty()) {
                    won++;
                } else {
                    told.add(each.get());
                }
            }
        }

        System.out.println("FIGURE sop-step-raced: " + won + " of 40 won, " + told.size() + " told");
        assertThat(won).isEqualTo(1);
        assertThat(told).hasSize(39).containsOnly("step-taken");
        assertThat(standings(run)).hasSize(1);
    }
}
