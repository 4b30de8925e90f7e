package id.pulih.bench;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Closed loops: everybody begins the next operation when the last one was answered. Warmed up, bounded in time. */
final class Loop {

    private static final int MOST = 400_000;

    private final LongSupplier server;
    private final LongSupplier database;
    private final double warmUp;
    private final double seconds;

    /** @param server processor time so far, in microseconds; @param warmUp seconds before anything counts */
    Loop(LongSupplier server, LongSupplier database, double warmUp, double seconds) {
        this.server = server;
        this.database = database;
        this.warmUp = warmUp;
        this.seconds = seconds;
    }

    /** One operation of one of those at work; false when it was not answered as it should be, an exception ends the bench. */
    interface Act {
        boolean run(int thread) throws Exception;
    }

    /** Thrown by an act that has nothing left to do: what was measured until then counts. */
    static final class Exhausted extends RuntimeException {}

    Loop with(LongSupplier other) {
        return new Loop(other, database, warmUp, seconds);
    }

    Loop lasting(double others) {
        return new Loop(server, database, warmUp, others);
    }

    Sample run(String name, int threads, int units, Act act) throws Exception {
        rounds(threads, warmUp, act);
        return measured(name, threads, units, act);
    }

    /** Without a warm-up: for acts that can be done a few times only. */
    Sample measured(String name, int threads, int units, Act act) throws Exception {
        long serverBefore = server.getAsLong();
        long databaseBefore = database.getAsLong();
        long begun = System.nanoTime();
        Round round = rounds(threads, seconds, act);
        double took = (System.nanoTime() - begun) / 1e9;
        return new Sample(name, threads, round.nanos(), units, took, server.getAsLong() - serverBefore,
                database.getAsLong() - databaseBefore, round.failures());
    }

    private record Round(long[] nanos, int failures) {}

    private static Round rounds(int threads, double seconds, Act act) throws Exception {
        var failures = new AtomicInteger();
        var ready = new CountDownLatch(threads);
        long[] all = {};
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new Future<?>[threads];
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                running[thread] = pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return loop(number, seconds, act, failures);
                });
            }
            for (Future<?> each : running) {
                all = joined(all, (long[]) each.get());
            }
        }
        return new Round(all, failures.get());
    }

    private static long[] loop(int thread, double seconds, Act act, AtomicInteger failures) throws Exception {
        var took = new long[1024];
        int count = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try {
            for (long now = System.nanoTime(); now < end && count < MOST; ) {
                boolean well = act.run(thread);
                long after = System.nanoTime();
                if (!well) {
                    failures.incrementAndGet();
                } else {
                    took = count == took.length ? Arrays.copyOf(took, count * 2) : took;
                    took[count++] = after - now;
                }
                now = after;
            }
        } catch (Exhausted e) {
            // Everything that was prepared is used up.
        }
        return Arrays.copyOf(took, count);
    }

    private static long[] joined(long[] one, long[] other) {
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
