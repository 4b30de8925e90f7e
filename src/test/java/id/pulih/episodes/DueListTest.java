package id.pulih.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.demo.Cast;
import id.pulih.episodes.internal.DutyRows;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits in an office is found in few rows: it must be what all that was ever stored gives. */
class DueListTest extends Cases {

    private static final LocalDate START = LocalDate.of(2026, 8, 3);

    @Autowired
    private Episodes episodes;

    @Autowired
    private OpenDuties open;

    @Autowired
    private Askers askers;

    @Autowired
    private DutyRows duties;

    private final Random random = new Random(20261123);
    private final Map<UUID, List<String>> visits = new HashMap<>();

    @Test
    void theListOfAnyDayIsWhatComputingEverythingGives() {
        clock.goTo(START);
        List<UUID> courses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            courses.add(episode(client(), random.nextBoolean() ? "pasca-2019" : "bina-lanjut", START));
        }
        UUID agent = agent();
        int waiting = 0;
        int acts = 0;
        for (LocalDate day = START; day.isBefore(TODAY.plusMonths(1)); day = day.plusDays(4 + random.nextInt(12))) {
            clock.goTo(day);
            Api siti = as("siti");
            Api dewi = as("dewi");
            for (UUID course : courses) {
                acts += act(siti, dewi, course, agent, day) < 300 ? 1 : 0;
            }
            waiting += same(day);
        }
        System.out.println("FIGURE duties waiting found as computed from everything: " + waiting + " after " + acts + " acts");
        assertThat(waiting).isPositive();
        assertThat(acts).isGreaterThan(30);
    }

    @Test
    void aDutyThatWasRefusedLeavesTheListAndTheOthersStay() {
        clock.goTo(START);
        UUID course = episode(client(), "pasca-2019", START);
        LocalDate day = START.plusDays(10);
        clock.goTo(day);
        List<UUID> before = waiting(course, day);
        assertThat(before).hasSizeGreaterThan(1);
        UUID refused = before.getFirst();
        assertThat(as("dewi").post("/episodes/" + course + "/obligations/" + refused + "/exception", Map.of("kind", "refused", "reason", "x")).status()).isLessThan(300);
        assertThat(waiting(course, day)).isEqualTo(before.subList(1, before.size()));
        same(day);
    }

    @Test
    void aProgrammeThatIsExtendedWhileItIsReadIsReadAnew() {
        clock.goTo(START);
        UUID course = episode(client(), "pasca-2019", START);
        Scope scope = dewi().own("care");
        Episode before = work.write(scope, () -> episodes.get(dewi(), course));
        assertThat(as("siti").post("/episodes/" + course + "/extensions", Map.of("id", Ids.next().toString(), "months", 1, "reason", "x")).status()).isEqualTo(201);
        var tries = new AtomicInteger();

        List<Duty> found = work.write(scope, () -> duties.of(List.of(tries.getAndIncrement() == 0 ? before : episodes.get(dewi(), course)), START)).get(course);

        assertThat(tries).hasValue(2);
        assertThat(found).extracting(Duty::month).contains(5);
    }

    private List<UUID> waiting(UUID course, LocalDate day) {
        return open.of(dewi(), day.plusDays(7)).stream().filter(each -> each.episode().equals(course)).map(each -> each.duty().id()).toList();
    }

    private Asker dewi() {
        return askers.of(Cast.person("dewi").id()).orElseThrow();
    }

    private int same(LocalDate day) {
        Asker dewi = dewi();
        LocalDate until = day.plusDays(7);
        List<OpenDuty> found = open.of(dewi, until);
        var computed = new ArrayList<OpenDuty>();
        episodes.owing(dewi, List.of(dewi.office()), LocalDate.of(2999, 1, 1)).forEach((episode, duties) -> duties.stream()
                .filter(duty -> episode.state().equals("running") && Set.of("due", "late").contains(duty.state()))
                .filter(duty -> !duty.upcoming() || duty.from().isBefore(until))
                .forEach(duty -> computed.add(new OpenDuty(episode.id(), episode.client(), episode.calendar(), duty))));
        computed.sort(Comparator.comparing((OpenDuty each) -> !each.late()).thenComparing(each -> each.duty().to())
                .thenComparing(each -> each.duty().id().toString()));
        assertThat(found).as("on %s", day).isEqualTo(computed);
        return found.size();
    }

    /** Facts, late ones, corrections, exceptions, pauses, extensions, hand-overs between agents and ends; refused ones change nothing. */
    private int act(Api siti, Api dewi, UUID course, UUID agent, LocalDate day) {
        String path = "/episodes/" + course;
        String id = Ids.next().toString();
        return switch (random.nextInt(12)) {
            case 0 -> siti.post(path + "/pauses", Map.of("id", id, "from", day.toString(), "reason", "x")).status();
            case 1, 2 -> resume(siti, path, day);
            case 3 -> siti.post(path + "/extensions", Map.of("id", id, "months", 1, "reason", "x")).status();
            case 4 -> exempt(dewi, path);
            case 5 -> dewi.post(path + "/assignments", assignment(agent, day)).status();
            case 6 -> random.nextInt(6) > 0 ? 400 : dewi.post(path + "/ending",
                    Map.of("id", id, "kind", "withdrew", "endedOn", day.toString(), "reason", "x")).status();
            case 7, 8 -> correct(dewi, path, course, day);
            default -> visit(dewi, path, course, day, null);
        };
    }

    private int resume(Api siti, String path, LocalDate day) {
        List<UUID> open = openPauses(path);
        return open.isEmpty() ? 400 : siti.post(path + "/pauses/" + open.getFirst() + "/resumption", Map.of("resumedOn", day.toString())).status();
    }

    private List<UUID> openPauses(String path) {
        return work.read(Scope.of(List.of(Cast.office(Cast.SUMBAWA).id()), null, "test"), () -> jdbc.sql("""
                select p.id from pulih.episode_pause p where p.office_id = :office and p.episode_id = :episode
                   and not exists (select from pulih.episode_resumption r where r.office_id = p.office_id and r.pause_id = p.id)""")
                .param("office", Cast.office(Cast.SUMBAWA).id())
                .param("episode", UUID.fromString(path.substring("/episodes/".length())))
                .query(UUID.class)
                .list());
    }

    private int exempt(Api dewi, String path) {
        var all = dewi.get(path + "/obligations").json();
        String duty = all.get(random.nextInt(all.size())).at("/id").asString();
        return dewi.post(path + "/obligations/" + duty + "/exception", Map.of("kind", "refused", "reason", "x")).status();
    }

    private int correct(Api dewi, String path, UUID course, LocalDate day) {
        List<String> known = visits.getOrDefault(course, List.of());
        return known.isEmpty() ? 400 : visit(dewi, path, course, day, known.get(random.nextInt(known.size())));
    }

    private int visit(Api dewi, String path, UUID course, LocalDate day, @Nullable String amends) {
        String id = Ids.next().toString();
        LocalDate on = day.minusDays(random.nextInt(20));
        var body = new HashMap<String, Object>(Map.of("id", id, "kind", "visit", "occurredAt", (on.isBefore(START) ? START : on) + "T00:10:00+08:00", "mode", "direct",
                "place", "home", "condition", "stable", "notes", "x"));
        if (amends != null) {
            body.put("amends", amends);
            body.put("reason", "x");
        }
        int status = dewi.post(path + "/activities", body).status();
        if (status < 300) {
            visits.computeIfAbsent(course, each -> new ArrayList<>()).add(id);
        }
        return status;
    }
}
