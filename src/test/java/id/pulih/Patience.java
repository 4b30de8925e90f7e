package id.pulih;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens beside the test. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Patience() {}

    /** @param what is said when it never comes */
    public static void until(String what, BooleanSupplier there) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
