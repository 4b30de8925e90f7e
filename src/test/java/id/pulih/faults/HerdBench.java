package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.field.Enrolments;
import id.pulih.field.Phone;
import id.pulih.operations.PulihProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of the month: every telephone fetches everything within minutes. Run by {@code bin/bench herd}, not with the tests. */
class HerdBench {

    private static final int PHONES = Integer.getInteger("pulih.herd.phones", 2_000);
    private static final int SECONDS = Integer.getInteger("pulih.herd.seconds", 300);

    /** A quarter of the clients of the large demo are in the programme, four to an agent; each agent has four telephones here. */
    private static final int PHONES_PER_AGENT = 4;
    private static final int CLIENTS_PER_AGENT = 16;

    /** After the span nobody begins any more; who has no answer by then is counted as left without one. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    private final Random random = new Random(History.seed());
    private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Long> single = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger cards = new AtomicInteger();

    private record Agent(UUID officer, UUID id) {}

    @Test
    void everyTelephoneOfTheHerdIsServed() throws Exception {
        List<Phone> phones = prepare();
        int without;
        try (var pulih = PulihProcess.start(home, Map.of(), "demo").ready()) {
            phones.forEach(phone -> phone.server = URI.create("http://localhost:" + pulih.port()));
            without = stampede(phones);
        }
        System.out.printf("FIGURE herd of %,d telephones in %d s, all fetched afresh (%,d cards): p50 %.2f s, p95 %.2f s, p99 %.2f s, longest %.2f s from wish to whole answer; "
                        + "single requests p95 %.2f s; told to come again %,d times; other failures %d; left without an answer %d%n",
                PHONES, SECONDS, cards.get(), at(took, 0.5), at(took, 0.95), at(took, 0.99), at(took, 1), at(single, 0.95), refusals.get(), failures.get(), without);
        assertThat(without).isZero();
    }

    private int stampede(List<Phone> phones) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).plus(PATIENCE).toNanos();
        int without = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Boolean>>();
            phones.forEach(phone -> {
                long wait = random.nextLong(SECONDS * 1000L);
                running.add(threads.submit(() -> fetch(phone, wait, end)));
            });
            for (Future<Boolean> each : running) {
                without += each.get() ? 0 : 1;
            }
        }
        return without;
    }

    private boolean fetch(Phone phone, long wait, long end) throws InterruptedException {
        Thread.sleep(wait);
        long wish = System.nanoTime();
        for (int attempt = 0; System.nanoTime() < end; attempt++) {
            long begun = System.nanoTime();
            Phone.Answer answer = phone.pull();
            single.add(System.nanoTime() - begun);
            if (answer.status() == 200) {
                took.add(System.nanoTime() - wish);
                cards.addAndGet(phone.cards.size());
                return true;
            }
            boolean asked = answer.headers().containsKey("retry-after");
            (asked ? refusals : failures).incrementAndGet();
            long pause = asked ? Long.parseLong(answer.headers().get("retry-after").getFirst()) * 1000 : 1000L << Math.min(attempt, 6);
            Thread.sleep(pause + new Random().nextLong(1 + pause / 2));
        }
        return false;
    }

    private List<Phone> prepare() throws Exception {
        int agents = Math.ceilDiv(PHONES, PHONES_PER_AGENT);
        try (var pulih = Insider.start(home, "--size=" + Math.max(400, agents * CLIENTS_PER_AGENT))) {
            var insider = new Insider(pulih);
            List<Agent> some = agents(agents);
            var phones = new ArrayList<Phone>();
            for (int number = 0; number < PHONES; number++) {
                phones.add(enrolled(insider, some.get(number % some.size())));
            }
            return phones;
        }
    }

    private static Phone enrolled(Insider insider, Agent agent) {
        Asker officer = insider.bean(Askers.class).of(agent.officer()).orElseThrow();
        Phone phone = Phone.enrol(insider.port(), insider.bean(Enrolments.class).make(officer, agent.id()).text(), Clock.systemUTC());
        phone.patience = PATIENCE;
        return phone;
    }

    /** Agents with clients today, of offices that are loaded; waits until there are enough. */
    private List<Agent> agents(int number) throws Exception {
        var superuser = new Superuser(home);
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < end) {
            var found = superuser.rows("""
                    select distinct on (s.agent_id) a.id as officer, s.agent_id as agent
                      from pulih.assignment s join pulih.account a on a.office_id = s.office_id and a.username like 'petugas-%'
                     where not exists (select from pulih.assignment_ending x where x.office_id = s.office_id and x.assignment_id = s.id)
                       and not exists (select from pulih.episode_ending y where y.office_id = s.office_id and y.episode_id = s.episode_id)""");
            if (found.size() >= number) {
                return found.stream().limit(number).map(row -> new Agent((UUID) row.get("officer"), (UUID) row.get("agent"))).toList();
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("The large demo is not loaded");
    }

    private static double at(ConcurrentLinkedQueue<Long> times, double part) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.max(0, Math.ceil(part * sorted.size()) - 1)) / 1e9;
    }
}
