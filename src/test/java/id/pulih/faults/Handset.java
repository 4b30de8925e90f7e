package id.pulih.faults;

import id.pulih.faults.Ground.Walk;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * A telephone that behaves as the app does: what is saved goes into the outbox and stays there until it is answered; it is sent
 * as often as needed, sealed once, after a pause that grows.
 */
final class Handset {

    /** How the outbox reaches the office. */
    interface Carrier {

        String seal(Fact fact);

        /** @throws IOException when there was no answer, for whatever reason */
        List<Answer> handIn(List<Letter> letters, int unsent) throws IOException;
    }

    /** The port through which a telephone hands in, and how long it waits for an answer. */
    record Way(int port, Duration patience) {}

    /** What an agent recorded. */
    record Fact(UUID id, String kind, UUID episode, Map<String, Object> body) {

        String content() {
            return Contents.of(kind, episode, body);
        }
    }

    /** A fact as it travels. */
    record Letter(Fact fact, String sealed) {}

    record Answer(UUID id, String answer, String receipt) {}

    private static final int TOGETHER = 12;
    private static final int LONGEST_PAUSE = 400;

    private final String name;
    private final Carrier carrier;
    private final Diary diary;
    private final History history;
    private final Random random;
    private final Map<UUID, List<Letter>> outbox = new LinkedHashMap<>();
    private int failures;
    private int answered;

    Handset(String name, Carrier carrier, Diary diary, History history, Random random) {
        this.name = name;
        this.carrier = carrier;
        this.diary = diary;
        this.history = history;
        this.random = random;
    }

    /**
     * One for each agent, with a seed of its own; enrolled where the insider is, handing in at the given port.
     *
     * @param today the day after the one on which everything happened
     */
    static List<Handset> ofAll(Insider insider, List<Walk> walks, Way way, History history, long seed, LocalDate today) {
        var handsets = new ArrayList<Handset>();
        for (int number = 0; number < walks.size(); number++) {
            var random = new Random(seed + number);
            List<UUID> foreign = walks.size() == 1 ? List.of() : walks.get((number + 1) % walks.size()).episodes();
            var diary = new Diary(walks.get(number).episodes(), foreign, today.minusDays(1).atTime(1, 0).toInstant(ZoneOffset.UTC), random);
            handsets.add(new Handset("phone-" + number, PhoneCarrier.enrolled(insider, walks.get(number).agent(), way), diary, history, random));
        }
        return handsets;
    }

    /** Something an agent does with her telephone. */
    interface Use {

        void of(Handset handset) throws InterruptedException;
    }

    /** All at the same time, until the last one is done. */
    static void all(List<Handset> handsets, Use use) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            handsets.forEach(handset -> running.add(threads.submit(() -> {
                use.of(handset);
                return null;
            })));
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    /** Saves and sends until told to stop. */
    void use(BooleanSupplier on) throws InterruptedException {
        while (on.getAsBoolean()) {
            for (int more = random.nextInt(3); more >= 0 && unsent() < 3 * TOGETHER; more--) {
                save();
            }
            if (!send()) {
                Thread.sleep(pause());
            }
        }
    }

    /** Sends until nothing waits any more: the signal is back. */
    void empty() throws InterruptedException {
        while (unsent() > 0) {
            if (!send()) {
                Thread.sleep(pause());
            }
        }
    }

    void save() {
        Fact fact = diary.next();
        outbox.computeIfAbsent(fact.id(), id -> new ArrayList<>()).add(new Letter(fact, carrier.seal(fact)));
    }

    int unsent() {
        return outbox.values().stream().mapToInt(List::size).sum();
    }

    int answered() {
        return answered;
    }

    /** One try with the oldest; false when there was no answer. */
    boolean send() {
        List<Letter> letters = outbox.values().stream().map(List::getFirst).limit(1 + random.nextInt(TOGETHER)).toList();
        letters.forEach(letter -> history.invoke(name, letter.fact().id().toString(), letter.fact().content()));
        try {
            List<Answer> answers = carrier.handIn(letters, unsent());
            if (answers.size() != letters.size()) {
                throw new AssertionError(letters.size() + " facts had " + answers.size() + " answers");
            }
            for (int index = 0; index < answers.size(); index++) {
                letGo(letters.get(index), answers.get(index));
            }
            failures = 0;
            return true;
        } catch (IOException unanswered) {
            letters.forEach(letter -> history.unanswered(name, letter.fact().id().toString(), letter.fact().content()));
            failures++;
            return false;
        }
    }

    private void letGo(Letter letter, Answer answer) {
        if (!answer.id().equals(letter.fact().id())) {
            throw new AssertionError("The answer to " + letter.fact().id() + " is about " + answer.id());
        }
        history.answered(name, letter.fact().id().toString(), letter.fact().content(), answer.answer(), answer.receipt());
        List<Letter> same = outbox.get(letter.fact().id());
        same.removeFirst();
        if (same.isEmpty()) {
            outbox.remove(letter.fact().id());
        }
        diary.answered(letter.fact(), answer.answer());
        answered++;
    }

    private long pause() {
        return random.nextLong(1 + Math.min(LONGEST_PAUSE, 10L << Math.min(failures, 6)));
    }
}
