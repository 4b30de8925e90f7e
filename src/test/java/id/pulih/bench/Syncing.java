package id.pulih.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight telephones hand in fifty facts each, again and again, over the real protocol. */
final class Syncing {

    private static final int PEOPLE = Yardsticks.PEOPLE;
    private static final int BATCH = Yardsticks.BATCH;

    private static final String ROWS = """
            select (select count(*) from pulih.field_fact) + (select count(*) from pulih.activity) + (select count(*) from pulih.received)
                 + (select count(*) from pulih.field_receipt) + (select count(*) from pulih.audit_entry)""";
    private static final String BYTES = "select sum(pg_total_relation_size(c.oid)) from pg_class c where relnamespace = 'pulih'::regnamespace and relkind = 'r'";

    private final Options options;
    private final Database database;
    private final Figures figures;
    private final Loop loop;
    private final Lines lines;
    private final Random random;

    Syncing(Options options, Database database, Figures figures, Loop loop, Lines lines) {
        this.options = options;
        this.database = database;
        this.figures = figures;
        this.loop = loop;
        this.lines = lines;
        this.random = new Random(options.seed());
    }

    /** @param phones of each office */
    void measure(List<List<Handset>> phones) throws Exception {
        List<Handset> mixed = new ArrayList<>();
        for (int i = 0; i < phones.getFirst().size(); i++) {
            for (List<Handset> office : phones) {
                mixed.add(office.get(i % office.size()));
            }
        }
        List<Handset> one = phones.getFirst();
        long before = database.number(BYTES);
        List<Handset.Batch> sent = run("sync of 50", mixed, options.sittings(), 3);
        figures.put("bytes per visit", (database.number(BYTES) - before) / (double) (sent.size() * BATCH));
        again(sent);
        run("sync 1 office", one, options.sittings(), 8);
        run("sync 8 offices", mixed.subList(0, one.size()), options.sittings(), 8);
        run("sync own keys", mixed.subList(0, one.size()), BATCH, 2);
    }

    /**
     * What is handed in is made beforehand; when it is used up the loop ends. A telephone has few clients, and a programme some
     * thirty contacts: after a few rounds its history would be none that occurs.
     */
    private List<Handset.Batch> run(String name, List<Handset> phones, int sittings, int rounds) throws Exception {
        int wanted = phones.size() * rounds;
        var batches = new ArrayList<Handset.Batch>();
        for (int i = 0; i < wanted; i++) {
            batches.add(phones.get(i % phones.size()).batch(random, BATCH, sittings));
        }
        var next = new AtomicInteger();
        Loop.Act act = thread -> {
            int number = next.getAndIncrement();
            if (number >= batches.size()) {
                throw new Loop.Exhausted();
            }
            return batches.get(number).send(lines.of(thread), "accepted");
        };
        figures.add(warm(name) ? loop.measured(name, PEOPLE, BATCH, act) : loop.run(name, PEOPLE, BATCH, act));
        return batches.subList(0, Math.min(next.get(), batches.size()));
    }

    /** The first loop has warmed the others up. */
    private static boolean warm(String name) {
        return !name.equals("sync of 50");
    }

    /** The telephone heard no answer and sends the same once more. */
    private void again(List<Handset.Batch> sent) throws Exception {
        if (sent.isEmpty()) {
            return;
        }
        var next = new AtomicInteger();
        long before = database.number(ROWS);
        figures.add(loop.measured("sync again", PEOPLE, BATCH,
                thread -> sent.get(next.getAndIncrement() % sent.size()).send(lines.of(thread), "duplicate")));
        figures.put("sync again rows", database.number(ROWS) - before);
    }
}
