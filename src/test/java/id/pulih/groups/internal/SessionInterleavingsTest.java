package id.pulih.groups.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.CaseTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.groups.Attendance;
import id.pulih.groups.Audience;
import id.pulih.groups.EventKind;
import id.pulih.groups.EventRules.Limits;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people edit the same session, plan or conclusion: in 10,000 orders one after the other, and at the very same moment. */
class SessionInterleavingsTest extends CaseTest {

    private static final int ROUNDS = 10_000;
    private static final int RACES = 150;

    @Autowired
    private Askers askers;

    @Autowired
    private Events events;

    @Autowired
    private PlanStore plans;

    @Autowired
    private Sessions sessions;

    @Autowired
    private ConclusionStore conclusions;

    @Test
    void ofTwoWhoSaveASessionOrItsPlanNobodyOverwritesTheOther() {
        List<Asker> people = List.of(dewi(), askers.of(Cast.person("rahmat").id()).orElseThrow());
        var random = new Random(20_261_123L);
        int stale = 0;
        int saved = 0;
        for (int round = 0; round < ROUNDS; round += 100) {
            UUID event = open(EventKind.GROUP_COUNSELLING, List.of());
            int kept = 0;
            for (int i = 0; i < 100; i++) {
                boolean plan = random.nextBoolean();
                var loaded = new int[] {-1, -1};
                var order = new ArrayList<>(List.of(0, 0, 1, 1));
                java.util.Collections.shuffle(order, random);
                int before = version(event, plan);
                for (int who : order) {
                    if (loaded[who] < 0) {
                        loaded[who] = version(event, plan);
                        continue;
                    }
                    boolean fresh = loaded[who] == version(event, plan);
                    assertThat(save(people.get(who), event, plan, loaded[who], "Isi " + round + i + who)).isEqualTo(fresh);
                    kept += fresh ? 1 : 0;
                    stale += fresh ? 0 : 1;
                }
                assertThat(version(event, plan)).isGreaterThan(before);
            }
            saved += kept;
            assertThat(rows(event)).as("all that was saved is still there").isEqualTo(kept + 1);
        }
        System.out.println("FIGURE session-interleavings: " + ROUNDS + " of plans and sessions, " + saved + " versions kept, " + stale + " stale saves refused, 0 overwritten");
        assertThat(stale).isGreaterThan(ROUNDS / 3);
    }

    @Test
    void ofTwoWhoConcludeAtTheSameMomentOneDoesAndNobodysRecordIsWrittenTwice() throws Exception {
        List<Asker> people = List.of(dewi(), askers.of(Cast.person("rahmat").id()).orElseThrow());
        List<UUID> three = List.of(openEpisode(), openEpisode(), openEpisode());
        int refused = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                UUID id = open(EventKind.INFORMATION, three);
                Event seen = work.read(dewi().own("care"), () -> events.get(dewi(), id));
                var start = new CountDownLatch(1);
                var both = people.stream().map(asker -> threads.submit(() -> {
                    start.await();
                    return conclude(asker, seen, three);
                })).toList();
                start.countDown();
                Set<Boolean> answers = new HashSet<>();
                for (var each : both) {
                    answers.add(each.get());
                }
                assertThat(answers).containsExactlyInAnyOrder(true, false);
                refused++;
            }
        }
        long records = work.read(dewi().own("care"), () -> jdbc.sql("select count(*) from pulih.activity where office_id = :office and episode_id = any (:all)")
                .param("office", dewi().office()).param("all", three.toArray(UUID[]::new)).query(Long.class).single());
        System.out.println("FIGURE conclusion-races: " + RACES + " races of two, " + refused + " second ones refused, " + records + " records for " + RACES * 3 + " attendances");
        assertThat(records).isEqualTo(RACES * 3L);
    }

    private boolean conclude(Asker asker, Event seen, List<UUID> people) {
        var there = people.stream().map(each -> new Attended(each, Attendance.CAME, null, 0, null, null, null)).toList();
        var conclusion = new Conclusion(Instant.parse("2026-11-20T01:00:00Z"), asker.zone(), 0, 0, "Catatan", null, there);
        return stored(asker, () -> conclusions.conclude(asker, seen, new Limits(3, 4, 2, 3, 10, true), new ConclusionStore.Sent(seen.version(), conclusion, null)));
    }

    private boolean save(Asker asker, UUID event, boolean plan, int basedOn, String text) {
        return stored(asker, () -> {
            if (plan) {
                plans.change(asker, event, plan(EventKind.GROUP_COUNSELLING, text, List.of()), basedOn);
            } else {
                sessions.save(asker, events.get(asker, event), new Session(false, text, null, null, null, null), basedOn);
            }
        });
    }

    private boolean stored(Asker asker, Runnable act) {
        try {
            work.write(asker.own("care"), act);
            return true;
        } catch (ProblemException e) {
            assertThat(e.problem()).isEqualTo(Problem.STALE_VERSION);
            return false;
        }
    }

    private int version(UUID event, boolean plan) {
        return work.read(dewi().own("care"), () -> {
            Event now = events.get(dewi(), event);
            return plan ? now.plan() : now.session();
        });
    }

    private int rows(UUID event) {
        return work.read(dewi().own("care"), () -> jdbc.sql("""
                select (select count(*) from pulih.group_plan where office_id = :office and event_id = :event)
                     + (select count(*) from pulih.group_session where office_id = :office and event_id = :event)""")
                .param("office", dewi().office()).param("event", event).query(Integer.class).single());
    }

    private UUID open(EventKind kind, List<UUID> members) {
        UUID id = Ids.next();
        work.write(dewi().own("care"), () -> plans.open(dewi(), id, plan(kind, "Tema", members), Input.of(Map.of("id", id.toString()))));
        return id;
    }

    private static Plan plan(EventKind kind, String theme, List<UUID> members) {
        return new Plan(kind, Audience.CLIENTS, Instant.parse("2026-11-20T01:00:00Z"), LocalDate.of(2026, 11, 20), 60, List.of("5204081001"), "Balai", theme,
                null, null, null, null, false, null, null, null, null, members);
    }
}
