package id.pulih.indicators;

import id.pulih.programmes.ObligationKind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Numbers that tell each other and are hidden together, one cell for all: a part, its whole, and what of people is the rest.
 * Every measure that is shown above an office belongs to one of these, or is a {@link Detail}. Duties left undone are
 * work, not people: where the cell of work is open, every number of it is.
 */
public enum Together {
    WORK(List.of(Together::owed, Together::done, Together::onTime)),
    STARTED(List.of(c -> c.of(Measure.STARTED))),
    CONTINUED(List.of(c -> c.of(Measure.CONTINUED))),
    /** How programmes ended. Completed and not completed add up to all, and so do the three sides of the share without relapse. */
    ENDED(List.of(Together::ended, c -> c.of(Measure.ENDED_COMPLETED), c -> rest(ended(c), c.of(Measure.ENDED_COMPLETED)),
            c -> c.of(Measure.END_VERIFIED), Together::used, c -> c.of(Measure.END_UNTESTED) + c.of(Measure.END_LOST),
            c -> c.of(Measure.QUALITY_PAIRED), c -> c.of(Measure.QUALITY_IMPROVED),
            c -> rest(c.of(Measure.QUALITY_PAIRED), c.of(Measure.QUALITY_IMPROVED)))),
    USES(List.of(Together::uses)),
    TESTS(List.of(c -> c.of(Measure.URINE_TESTS), c -> c.of(Measure.URINE_POSITIVE), c -> rest(c.of(Measure.URINE_TESTS), c.of(Measure.URINE_POSITIVE)))),
    REFERRALS(List.of(c -> c.of(Measure.REFERRALS_SENT), c -> c.of(Measure.REFERRALS_ACCEPTED), c -> c.of(Measure.REFERRALS_REFUSED),
            c -> rest(c.of(Measure.REFERRALS_SENT), c.of(Measure.REFERRALS_ACCEPTED)))),
    CERTIFICATES(List.of(c -> c.of(Measure.CERTIFICATES))),
    /** Persons, counted for each period on its own: nothing adds up over time. */
    SERVED(List.of(Counts::persons)),
    /** Belongs to no period. */
    RUNNING(List.of(c -> c.of(Measure.RUNNING)));

    private static final ObligationKind[] KINDS = ObligationKind.values();
    private static final Map<Measure, Together> OF = new EnumMap<>(Measure.class);

    static {
        for (ObligationKind kind : ObligationKind.values()) {
            Measure.Duty duty = Measure.duty(kind);
            List.of(duty.due(), duty.done(), duty.onTime(), duty.excepted()).forEach(each -> OF.put(each, WORK));
        }
        Arrays.stream(Measure.values()).filter(each -> each.name().startsWith("END_")).forEach(each -> OF.put(each, ENDED));
        OF.putAll(Map.of(Measure.STARTED, STARTED, Measure.CONTINUED, CONTINUED, Measure.ENDED_COMPLETED, ENDED,
                Measure.QUALITY_PAIRED, ENDED, Measure.QUALITY_IMPROVED, ENDED, Measure.URINE_TESTS, TESTS, Measure.URINE_POSITIVE, TESTS));
        OF.putAll(Map.of(Measure.REFERRALS_SENT, REFERRALS, Measure.REFERRALS_ACCEPTED, REFERRALS, Measure.REFERRALS_REFUSED, REFERRALS,
                Measure.CERTIFICATES, CERTIFICATES, Measure.CLIENTS_SERVED, SERVED, Measure.HANDED_OVER_IN, SERVED, Measure.RUNNING, RUNNING));
    }

    private final List<ToLongFunction<Counts>> measures;

    Together(List<ToLongFunction<Counts>> measures) {
        this.measures = measures;
    }

    public List<ToLongFunction<Counts>> measures() {
        return measures;
    }

    /** What the measure hides with; empty for the finest ones, such as why programmes ended or how grave a return to use was. */
    public static Optional<Together> of(Measure measure) {
        return Optional.ofNullable(OF.get(measure));
    }

    /** Whether the measure counts acts and entries, or meetings and other events: what was done, by however few people. */
    public static boolean isOpen(Measure measure) {
        return isEvent(measure) || measure.name().matches("(ACTIVIT|CONTACTS|FACTS).*");
    }

    /** Meetings and other events. */
    public static boolean isEvent(Measure measure) {
        return measure.name().matches("(EVENTS|MEETINGS)_.*");
    }

    /** Duties whose last day on time lay in the period, without those refused or impossible. */
    public static long owed(Counts counts) {
        return duties(counts, Measure.Duty::due) - duties(counts, Measure.Duty::excepted);
    }

    public static long done(Counts counts) {
        return duties(counts, Measure.Duty::done);
    }

    public static long onTime(Counts counts) {
        return duties(counts, Measure.Duty::onTime);
    }

    /** Every return to use, graded or not. */
    public static long uses(Counts counts) {
        return counts.of(Measure.USE_SLIP) + counts.of(Measure.USE_LAPSE) + counts.of(Measure.USE_RELAPSE) + counts.of(Measure.USE_UNGRADED);
    }

    /** Programmes that ended, without those whose client died or went on elsewhere. */
    public static long ended(Counts counts) {
        return counts.of(Measure.END_VERIFIED) + counts.of(Measure.END_UNTESTED) + counts.of(Measure.END_LOST) + used(counts);
    }

    /** Of them those that ended with a known use. */
    public static long used(Counts counts) {
        return counts.of(Measure.END_SLIP) + counts.of(Measure.END_LAPSE) + counts.of(Measure.END_RELAPSE) + counts.of(Measure.END_POSITIVE);
    }

    private static long rest(long whole, long part) {
        return Math.max(0, whole - part);
    }

    /** Asked for every office and month of the nation at once, so without a stream. */
    private static long duties(Counts counts, Function<Measure.Duty, Measure> which) {
        long sum = 0;
        for (ObligationKind kind : KINDS) {
            sum += counts.of(which.apply(Measure.duty(kind)));
        }
        return sum;
    }
}
