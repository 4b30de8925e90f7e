package id.pulih;

import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Random trials with a seed that never changes by itself: {@code -Dpulih.seed=…} tries another one. Every trial has its own
 * generator, so that a failure is repeated by its seed alone.
 */
public final class Tries {

    private static final long SEED = Long.getLong("pulih.seed", 20_261_122L);

    private Tries() {}

    /** Runs the trial so many times; the error of the first that fails names its seed. */
    public static void of(int times, Consumer<RandomGenerator> trial) {
        for (int i = 0; i < times; i++) {
            long seed = SEED + i;
            try {
                trial.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Trial %d failed; repeat it alone with -Dpulih.seed=%d".formatted(i, seed), e);
            }
        }
    }

    /** One of the constants of an enum. */
    public static <E extends Enum<E>> E any(RandomGenerator random, Class<E> type) {
        E[] all = type.getEnumConstants();
        return all[random.nextInt(all.length)];
    }
}
