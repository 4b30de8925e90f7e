package id.pulih.demo;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityBatch;
import id.pulih.agents.AgentStore;
import id.pulih.agents.AssignmentBatch;
import id.pulih.clients.ClientBatch;
import id.pulih.demo.LargeCourse.Fate;
import id.pulih.demo.LargeTree.Branch;
import id.pulih.episodes.EpisodeBatch;
import id.pulih.instruments.MeasurementBatch;
import id.pulih.platform.Ids;
import id.pulih.platform.JsonInput;
import id.pulih.platform.Work;
import id.pulih.programmes.Programmes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fills one office of the large demo in one transaction: it is there whole or not at all. */
@Component
class LargeOffice {

    /** As many running clients as one agent may have (R46). */
    private static final int PER_AGENT = 4;

    /** The faces of the modules that take many records at once. */
    @Component
    record Batches(AgentStore agents, ClientBatch clients, EpisodeBatch episodes, ActivityBatch activities, MeasurementBatch measurements) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final LargeTree tree;
    private final Batches batches;

    LargeOffice(JdbcClient jdbc, Work work, LargeTree tree, Batches batches) {
        this.jdbc = jdbc;
        this.work = work;
        this.tree = tree;
        this.batches = batches;
    }

    /** One client's course before it is told. */
    private record Life(ClientBatch.Person person, EpisodeBatch.Plan plan, Fate fate, LocalDate last) {

        @Nullable LocalDate endedOn() {
            return fate == Fate.RUNNING ? null : last;
        }
    }

    /** Clients the office has; not zero once it was filled. */
    int clients(Asker asker) {
        return count(asker, "select count(*) from pulih.client where office_id = :office");
    }

    int activities(Asker asker) {
        return count(asker, "select count(*) from pulih.activity where office_id = :office");
    }

    private int count(Asker asker, String sql) {
        return work.read(asker.own("care"), () -> jdbc.sql(sql).param("office", asker.office()).query(Integer.class).single());
    }

    void fill(Asker asker, Branch branch, LocalDate today, List<AnswerPool.Pair> pool) {
        var random = new Random(branch.place().code().hashCode());
        var people = new InventedPeople(random, tree.villages(branch), branch.zone());
        work.write(asker.own("care"), () -> {
            List<UUID> agents = agents(asker, branch, people, today);
            List<Life> lives = lives(asker, branch, people, today, random);
            batches.clients().register(asker, lives.stream().map(Life::person).toList());
            batches.episodes().open(asker, Programmes.AFTERCARE_2019, lives.stream().map(Life::plan).toList(), assigned(lives, agents));
            var course = new LargeCourse(random, branch.zone(), pool);
            lives.forEach(life -> course.tell(life.plan(), life.fate(), life.last()));
            record(asker, course);
        });
    }

    private void record(Asker asker, LargeCourse course) {
        batches.activities().record(asker, course.activities);
        batches.measurements().recordForms(asker, course.forms);
        batches.measurements().recordUrine(asker, course.tests, new MeasurementBatch.Kit("Contoh Kit 6", "L2603"));
        batches.episodes().end(asker, course.endings);
    }

    private List<UUID> agents(Asker asker, Branch branch, InventedPeople people, LocalDate today) {
        int running = Math.ceilDiv(branch.clients(), 4);
        var ids = new ArrayList<UUID>();
        for (int n = 0; n <= running / PER_AGENT; n++) {
            var agent = new DemoClients.Agent("", people.agent(), people.village(), "volunteer", 6);
            UUID id = DemoStories.agentId(branch.place().code(), n);
            Map<String, Object> body = DemoStories.agent(id, n, agent, today.minusYears(4).minusMonths(6));
            batches.agents().register(asker, JsonInput.of(JsonMapper.shared().valueToTree(body)));
            ids.add(id);
        }
        return ids;
    }

    private List<Life> lives(Asker asker, Branch branch, InventedPeople people, LocalDate today, Random random) {
        var persons = new ArrayList<ClientBatch.Person>();
        var starts = new ArrayList<EpisodeBatch.Start>();
        for (int n = 0; n < branch.clients(); n++) {
            LocalDate day = start(fate(n), today, random);
            ClientBatch.Person person = people.client(n, day);
            persons.add(person);
            UUID episode = Ids.at(person.registeredAt(), random.nextLong(), random.nextLong());
            starts.add(new EpisodeBatch.Start(episode, person.id(), day, InventedPeople.substance(n)));
        }
        List<EpisodeBatch.Plan> plans = batches.episodes().plan(asker, Programmes.AFTERCARE_2019, starts);
        var lives = new ArrayList<Life>();
        for (int n = 0; n < plans.size(); n++) {
            lives.add(new Life(persons.get(n), plans.get(n), fate(n), last(fate(n), plans.get(n), today, random)));
        }
        return lives;
    }

    /** Of sixteen clients four are in the programme now, two left it early, ten completed it. */
    private static Fate fate(int number) {
        int n = number % 16;
        return n < 4 ? Fate.RUNNING : n < 6 ? Fate.LEFT : Fate.COMPLETED;
    }

    /** Programmes begin on Mondays of the last four years; those that are over began long enough ago. */
    private static LocalDate start(Fate fate, LocalDate today, Random random) {
        int ago = fate == Fate.RUNNING ? 1 + random.nextInt(130) : 135 + random.nextInt(1320);
        return today.minusDays(ago).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate last(Fate fate, EpisodeBatch.Plan plan, LocalDate today, Random random) {
        return switch (fate) {
            case RUNNING -> today.minusDays(1);
            case LEFT -> plan.start().day().plusDays(15 + random.nextInt(85));
            case COMPLETED -> plan.calendar().plannedEnd().plusDays(random.nextInt(6));
        };
    }

    private static List<AssignmentBatch.Past> assigned(List<Life> lives, List<UUID> agents) {
        var assigned = new ArrayList<AssignmentBatch.Past>();
        int running = 0;
        int ended = 0;
        for (Life life : lives) {
            int agent = life.fate() == Fate.RUNNING ? running++ / PER_AGENT : ended++ % agents.size();
            assigned.add(new AssignmentBatch.Past(life.plan().start().id(), agents.get(agent), life.plan().start().day(), life.endedOn()));
        }
        return assigned;
    }
}
