package id.pulih.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many writers in transactions of their own against one reader who asks for what is new: does it see every change? */
final class Race {

    /** Where changes are written and read. */
    interface Feed {

        /** Writes these in one transaction, which stays open so long and is rolled back or committed. */
        void append(List<UUID> changes, Duration open, boolean rollBack) throws Exception;

        /** What the reader has not seen yet, by its own reckoning. */
        List<UUID> pull() throws Exception;
    }

    /** @param ghosts changes the reader saw that were rolled back */
    record Result(int committed, int missed, int doubled, int ghosts, int rolledBack, int pulls, Duration took) {

        @Override
        public String toString() {
            return "%,d of %,d changes missed, %d doubled, %d rolled back ones seen of %,d, %d pulls, %.0f s"
                    .formatted(missed, committed, doubled, ghosts, rolledBack, pulls, took.toMillis() / 1000.0);
        }
    }

    private static final int WRITERS = 16;
    private static final int TOGETHER = 9;

    private final Feed feed;
    private final Set<UUID> committed = ConcurrentHashMap.newKeySet();
    private final Set<UUID> rolledBack = ConcurrentHashMap.newKeySet();
    private final List<UUID> seen = new ArrayList<>();
    private int pulls;

    Race(Feed feed) {
        this.feed = feed;
    }

    /** Sixteen writers make so many changes, some slowly, some in vain, while the reader asks again and again. */
    Result run(int changes, long seed) throws Exception {
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            IntStream.range(0, WRITERS).forEach(writer ->
                    writers.add(threads.submit(() -> write(changes / WRITERS, new Random(seed + writer)))));
            while (!writers.stream().allMatch(Future::isDone)) {
                pull();
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        pull();
        return result(Duration.ofNanos(System.nanoTime() - begun));
    }

    private Void write(int changes, Random random) throws Exception {
        for (int left = changes; left > 0; ) {
            boolean rollBack = random.nextInt(20) == 0;
            Duration open = random.nextInt(20) == 0 ? Duration.ofMillis(1 + random.nextInt(10)) : Duration.ZERO;
            List<UUID> together = IntStream.range(0, Math.min(left, 1 + random.nextInt(TOGETHER))).mapToObj(each -> UUID.randomUUID()).toList();
            feed.append(together, open, rollBack);
            (rollBack ? rolledBack : committed).addAll(together);
            left -= rollBack ? 0 : together.size();
        }
        return null;
    }

    private void pull() throws Exception {
        pulls++;
        seen.addAll(feed.pull());
    }

    private Result result(Duration took) {
        var once = new HashSet<>(seen);
        int missed = (int) committed.stream().filter(change -> !once.contains(change)).count();
        int ghosts = (int) rolledBack.stream().filter(once::contains).count();
        return new Result(committed.size(), missed, seen.size() - once.size(), ghosts, rolledBack.size(), pulls, took);
    }
}
