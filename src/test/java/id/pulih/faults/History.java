package id.pulih.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What telephones did and what they were told, as it happened. Every fact that is handed in is an {@code INVOKE}, which ends as
 * {@code OK} (an answer that lets go of it), {@code FAIL} (refused: nothing may be stored) or {@code INFO} (no answer: it may
 * be stored or not). Also kept as lines in {@code target/faults}, so that a run that went wrong can be read afterwards.
 */
final class History implements AutoCloseable {

    enum Step { INVOKE, OK, FAIL, INFO }

    /**
     * @param content what the fact says, in words that can be compared with what is stored
     * @param answer  the server's word; empty unless there was one
     * @param receipt the code the answer carried; empty when none
     */
    record Event(Step step, String phone, String fact, String content, String answer, String receipt) {}

    private final List<Event> events = new ArrayList<>();
    private final BufferedWriter lines;
    private final Path file;

    History(String name, long seed) {
        try {
            file = Files.createDirectories(Path.of("target/faults")).resolve("%s-%d.log".formatted(name, seed));
            lines = Files.newBufferedWriter(file);
            lines.write("seed " + seed + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("Faults: " + name + " with -Dpulih.seed=" + seed + ", history in " + file);
    }

    /** The seed of a run: given to repeat one, otherwise new. */
    static long seed() {
        return Long.getLong("pulih.seed", System.nanoTime() & 0xFFFF_FFFFL);
    }

    void invoke(String phone, String fact, String content) {
        add(new Event(Step.INVOKE, phone, fact, content, "", ""));
    }

    /** @param answer one of docs/sync.md; {@code rejected} is a failure, all others are promises */
    void answered(String phone, String fact, String content, String answer, String receipt) {
        add(new Event(answer.equals("rejected") ? Step.FAIL : Step.OK, phone, fact, content, answer, receipt));
    }

    void unanswered(String phone, String fact, String content) {
        add(new Event(Step.INFO, phone, fact, content, "", ""));
    }

    synchronized List<Event> events() {
        return List.copyOf(events);
    }

    synchronized long count(String answer) {
        return events.stream().filter(event -> event.answer().equals(answer)).count();
    }

    synchronized long count(Step step) {
        return events.stream().filter(event -> event.step() == step).count();
    }

    /** How the attempts ended, in numbers. */
    synchronized String summary() {
        return "%,d sent, %,d answered (accepted %,d, duplicate %,d, conflict %,d, quarantined %,d, rejected %,d), %,d without an answer".formatted(
                count(Step.INVOKE), count(Step.OK) + count(Step.FAIL), count("accepted"), count("duplicate"), count("conflict"),
                count("quarantined"), count("rejected"), count(Step.INFO));
    }

    private synchronized void add(Event event) {
        events.add(event);
        try {
            lines.write("%s %s %s %s %s %s %s%n".formatted(Instant.now(), event.step().name().toLowerCase(Locale.ROOT), event.phone(),
                    event.fact(), event.answer(), event.receipt(), event.content()).replaceAll(" +", " "));
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
