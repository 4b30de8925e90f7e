package id.pulih.indicators;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityStore;
import id.pulih.clients.internal.Merging;
import id.pulih.episodes.Ending;
import id.pulih.episodes.EpisodeChanges;
import id.pulih.episodes.EpisodeDecisions;
import id.pulih.episodes.EpisodeStore;
import id.pulih.episodes.Episodes;
import id.pulih.instruments.UrineTestStore;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.InvalidInput;
import id.pulih.platform.JsonInput;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Random acts of an office, through its real stores, from many threads. What an office would be refused is refused here. */
final class FigureActs {

    private static final List<String> KINDS = List.of("visit", "information", "relapse-prevention", "positive-activity", "progress-review",
            "vocational", "networking", "group-counselling");
    private static final List<String> ENDS = List.of("withdrew", "moved", "referred", "lost", "died", "other");
    private static final List<String> MOMENTS = List.of("initial", "interim", "final");
    private static final List<String> RESULTS = List.of("negative", "negative", "positive", "invalid");

    /** What {@link #one} does, by the number that was drawn. */
    private static final List<String> WORDS = List.of("activity", "activity", "activity", "activity", "activity", "activity", "correction", "correction",
            "correction", "withdrawal", "withdrawal", "urine test", "urine test", "urine correction", "pause", "resumption", "exception", "ending", "merge", "separation");

    private final ActivityStore activities;
    private final UrineTestStore tests;
    private final Episodes episodes;
    private final EpisodeChanges changes;
    private final EpisodeDecisions decisions;
    private final Rest rest;

    FigureActs(ActivityStore activities, UrineTestStore tests, Episodes episodes, EpisodeChanges changes, EpisodeDecisions decisions, Rest rest) {
        this.activities = activities;
        this.tests = tests;
        this.episodes = episodes;
        this.changes = changes;
        this.decisions = decisions;
        this.rest = rest;
    }

    /** Of the application under test, without changing what it is made of: one context serves the whole run. */
    static FigureActs in(AutowireCapableBeanFactory beans) {
        return new FigureActs(beans.getBean(ActivityStore.class), beans.getBean(UrineTestStore.class), beans.getBean(Episodes.class),
                beans.getBean(EpisodeChanges.class), beans.getBean(EpisodeDecisions.class), new Rest(beans.getBean(EpisodeStore.class),
                        beans.createBean(Merging.class), beans.getBean(Work.class), beans.getBean(JdbcClient.class)));
    }

    record Rest(EpisodeStore store, Merging merging, Work work, JdbcClient jdbc) {}

    /** One client's programme, and what a thread may still correct of it. */
    static final class Subject {

        final UUID client;
        final UUID episode;
        final ConcurrentLinkedDeque<UUID> acts = new ConcurrentLinkedDeque<>();
        final ConcurrentLinkedDeque<UUID> urine = new ConcurrentLinkedDeque<>();
        final ConcurrentLinkedDeque<UUID> pauses = new ConcurrentLinkedDeque<>();
        final ConcurrentLinkedDeque<UUID> forms = new ConcurrentLinkedDeque<>();

        Subject(UUID client, UUID episode) {
            this.client = client;
            this.episode = episode;
        }
    }

    private final Map<UUID, UUID> merges = new ConcurrentHashMap<>();

    /** @return what was done; or what was tried, with a question mark, when the office's rules refused it */
    String one(RandomGenerator random, Asker asker, Asker second, List<Subject> subjects, LocalDate today) {
        Subject on = subjects.get(random.nextInt(subjects.size()));
        int kind = random.nextInt(WORDS.size());
        try {
            switch (kind) {
                case 0, 1, 2, 3, 4, 5 -> on.acts.add(activity(random, asker, on, null, today));
                case 6, 7, 8 -> on.acts.add(activity(random, asker, on, need(on.acts.poll()), today));
                case 9, 10 -> withdraw(asker, on, need(on.acts.poll()));
                case 11, 12 -> on.urine.add(urine(random, asker, on, null, today));
                case 13 -> on.urine.add(urine(random, asker, on, need(on.urine.poll()), today));
                case 14 -> pause(asker, on, today.minusDays(random.nextInt(20)));
                case 15 -> changes.resume(asker, on.episode, need(on.pauses.poll()), Input.of(Map.of("resumedOn", today.minusDays(random.nextInt(5)).toString())));
                case 16 -> except(random, asker, on);
                case 17 -> end(random, asker, on, today);
                case 18 -> merge(random, asker, second, on, subjects);
                default -> separate(random, asker);
            }
            return WORDS.get(kind);
        } catch (ProblemException | InvalidInput | java.util.NoSuchElementException e) {
            return WORDS.get(kind) + "?";
        }
    }

    private static UUID need(UUID id) {
        if (id == null) {
            throw new java.util.NoSuchElementException();
        }
        return id;
    }

    private UUID activity(RandomGenerator random, Asker asker, Subject on, UUID amends, LocalDate today) {
        var body = new HashMap<String, String>();
        UUID id = Ids.next();
        boolean direct = random.nextInt(4) > 0;
        body.put("id", id.toString());
        body.put("kind", KINDS.get(random.nextInt(KINDS.size())));
        body.put("occurredAt", day(random, today) + "T09:00:00+08:00");
        body.put("mode", direct ? "direct" : "indirect");
        body.put(direct ? "place" : "source", direct ? "home" : "family");
        body.put("condition", "stable");
        if (amends != null) {
            body.put("amends", amends.toString());
            body.put("reason", "Salah tulis");
        }
        rest.work.write(asker.own("care"), () -> activities.record(asker, on.episode, Input.of(body)));
        return id;
    }

    private void withdraw(Asker asker, Subject on, UUID activity) {
        rest.work.write(asker.own("care"), () -> activities.withdraw(asker, episodes.own(asker, on.episode), activity, "Tidak terjadi"));
    }

    private UUID urine(RandomGenerator random, Asker asker, Subject on, UUID amends, LocalDate today) {
        var body = new HashMap<String, Object>();
        UUID id = Ids.next();
        String result = RESULTS.get(random.nextInt(RESULTS.size()));
        body.put("id", id.toString());
        body.put("takenOn", day(random, today).toString());
        body.put("moment", MOMENTS.get(random.nextInt(MOMENTS.size())));
        body.put("panel", "napza-6");
        body.put("results", Map.of("AMP", result, "MET", "negative", "THC", random.nextInt(5) == 0 ? "positive" : "negative", "MOP", "negative",
                "BZO", "negative", "COC", "negative"));
        if (amends != null) {
            body.put("amends", amends.toString());
            body.put("reason", "Salah baca");
        }
        rest.work.write(asker.own("care"), () -> tests.record(asker, on.episode, JsonInput.of(JsonMapper.shared().valueToTree(body))));
        return id;
    }

    private void pause(Asker asker, Subject on, LocalDate from) {
        UUID id = Ids.next();
        changes.pause(asker, on.episode, Input.of(Map.of("id", id.toString(), "from", from.toString(), "reason", "Bekerja di luar kota")));
        on.pauses.add(id);
    }

    private void except(RandomGenerator random, Asker asker, Subject on) {
        var duties = episodes.duties(asker, episodes.own(asker, on.episode));
        UUID duty = duties.get(random.nextInt(duties.size())).id();
        decisions.except(asker, on.episode, duty, Input.of(Map.of("kind", random.nextBoolean() ? "refused" : "impossible", "reason", "Tidak bersedia")));
    }

    private void end(RandomGenerator random, Asker asker, Subject on, LocalDate today) {
        if (random.nextInt(4) == 0) {
            rest.store.end(asker, new Ending(Ids.next(), on.episode, ENDS.get(random.nextInt(ENDS.size())), today.minusDays(random.nextInt(30)), "Uji", "[]", "{}"));
        }
    }

    private void merge(RandomGenerator random, Asker asker, Asker second, Subject on, List<Subject> subjects) {
        Subject other = subjects.get(random.nextInt(subjects.size()));
        if (!other.client.equals(on.client)) {
            UUID proposal = rest.merging.merge(asker, second, on.client, other.client, version(asker, on), version(asker, other));
            merges.put(proposal, proposal);
        }
    }

    private int version(Asker asker, Subject of) {
        return rest.work.read(asker.own("care"), () -> rest.jdbc.sql("select version from pulih.client where office_id = :office and id = :id")
                .param("office", asker.office()).param("id", of.client).query(Integer.class).single());
    }

    private void separate(RandomGenerator random, Asker asker) {
        var open = List.copyOf(merges.keySet());
        if (!open.isEmpty()) {
            UUID proposal = open.get(random.nextInt(open.size()));
            if (merges.remove(proposal) != null) {
                rest.merging.separate(asker, proposal);
            }
        }
    }

    private static LocalDate day(RandomGenerator random, LocalDate today) {
        return today.minusDays(random.nextInt(50));
    }
}
