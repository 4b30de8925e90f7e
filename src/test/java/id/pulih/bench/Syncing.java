package id.pulih.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight telephones hand in fifty facts each, again and again, over the real protocol. */
final class Syncing {

    private static final int PEOPLE = Yardsticks.PEOPLE;
    private static final int BATCH = Yardsticks.BATCH;

    private static final String ROWS = """
            select (select count(*) from pulih.field_fact) + (select count(*) from pulih.activity) + (select count(*) from pulih.received)
                 + (select count(*) from pulih.field_receipt) + (select count(*) from pulih.audit_entry)""";
    private static final String BYTES = "select sum(pg_total_relation_size(c.oid)) from pg_class c where relnamespace = 'pulih'::regnamespace and relkind = 'r'";

    private static final double LONGEST_WARM_UP = 90;

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

    /**
     * An installation runs for weeks, a bench for seconds: what the Java compiler takes of two processors after a start is more
     * than the work itself. These telephones are not measured, for their clients have more contacts afterwards than occur.
     */
    void warm(List<Handset> others) throws Exception {
        var next = new AtomicInteger();
        figures.say(loop.lasting(LONGEST_WARM_UP).measured("sync of other offices", PEOPLE, BATCH, thread -> {
            int number = next.getAndIncrement();
            if (number >= others.size() * 6) {
                throw new Loop.Exhausted();
            }
            return others.get(number % others.size()).batch(ThreadLocalRandom.current(), BATCH, options.sittings()).send(lines.of(thread), "accepted");
        }));
    }

    /** Whom a telephone visits for one figure it visits for no other. @param phones of each office */
    void measure(List<List<Handset>> phones) throws Exception {
        List<Handset> one = phones.getFirst();
        List<Handset> mixed = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            for (List<Handset> office : phones.subList(1, phones.size())) {
                if (i < office.size()) {
                    mixed.add(office.get(i));
                }
            }
        }
        List<Handset> eight = mixed.subList(0, Math.min(one.size(), mixed.size() / 2));
        List<Handset> many = mixed.subList(eight.size(), mixed.size());
        long before = database.number(BYTES);
        List<Handset.Batch> sent = run("sync of 50", many, options.sittings(), 3);
        figures.put("bytes per visit", (database.number(BYTES) - before) / (double) (sent.size() * BATCH));
        again(sent);
        run("sync 1 office", one, options.sittings(), 5);
        run("sync 8 offices", eight, options.sittings(), 5);
        run("sync own keys", many, BATCH, 1);
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
        figures.add(loop.measured(name, PEOPLE, BATCH, act));
        return batches.subList(0, Math.min(next.get(), batches.size()));
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
