package id.pulih.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often one account or one address may do what is costly or gives something away. Each has an allowance that fills up
 * evenly over an hour, so that an officer's busy morning passes and an emptying of the files does not. Kept in memory: after a
 * restart all are full again. Failed sign-ins are counted elsewhere, and survive one.
 */
@Component
public class Limits {

    /** What is limited, and how often per hour. */
    public enum Act implements Coded {
        OPENING(600),
        SEARCH(600),
        DOCUMENT(120),
        CHECK(300),
        TOKEN(300),
        REPORT(120),
        /** By a telephone: handing in and fetching, each once a minute with room for what is tried again. */
        SYNC(240);

        private final int hourly;

        Act(int hourly) {
            this.hourly = hourly;
        }
    }

    private static final Duration HOUR = Duration.ofHours(1);

    /** Full allowances are forgotten from here on: nobody can fill the memory with addresses. */
    private static final int MANY = 20_000;

    private record Key(Act act, String who) {}

    private record Allowance(double left, Instant at) {}

    private final Map<Key, Allowance> allowances = new ConcurrentHashMap<>();
    private final Clock clock;
    private final double times;

    /** @param times raises or lowers all limits at once; 0 switches them off */
    public Limits(Clock clock, @Value("${pulih.limits.times:1}") double times) {
        this.clock = clock;
        this.times = times;
    }

    /** Takes one; answers how long to wait when none is left, and zero otherwise. */
    public Duration take(Act act, String who) {
        if (times <= 0) {
            return Duration.ZERO;
        }
        if (allowances.size() > MANY) {
            allowances.entrySet().removeIf(each -> now(each.getKey().act(), each.getValue()).left() >= most(each.getKey().act()));
        }
        var wait = new AtomicReference<>(Duration.ZERO);
        allowances.compute(new Key(act, who), (key, before) -> {
            Allowance now = now(act, before == null ? new Allowance(most(act), clock.instant()) : before);
            if (now.left() >= 1) {
                return new Allowance(now.left() - 1, now.at());
            }
            wait.set(Duration.ofMillis((long) Math.ceil((1 - now.left()) / most(act) * HOUR.toMillis())));
            return now;
        });
        return wait.get();
    }

    private Allowance now(Act act, Allowance before) {
        Instant at = clock.instant();
        double hours = Math.max(0, Duration.between(before.at(), at).toMillis() / (double) HOUR.toMillis());
        return new Allowance(Math.min(most(act), before.left() + hours * most(act)), at);
    }

    private double most(Act act) {
        return Math.max(1, act.hourly * times);
    }
}
