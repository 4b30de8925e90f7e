package id.pulih.indicators.internal;

import static java.util.stream.Collectors.toMap;

import id.pulih.indicators.Measure;
import id.pulih.indicators.internal.Course.Happening;
import id.pulih.indicators.internal.Course.What;
import id.pulih.programmes.Exemption;
import id.pulih.programmes.Fact;
import id.pulih.programmes.Moment;
import id.pulih.programmes.ObligationKind;
import id.pulih.programmes.ObligationState;
import id.pulih.programmes.PlannedObligation;
import id.pulih.programmes.Window;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The duties of an episode in the month of their last day on time. Not due are: what the end of the programme came
 * before, what lies in an open pause (its dates move when the pause ends), and what fell due in the office that handed
 * the client over.
 */
final class DutyCounts {

    private static final Map<String, ObligationKind> KINDS =
            Arrays.stream(ObligationKind.values()).collect(toMap(ObligationKind::code, kind -> kind));
    private static final Map<String, Moment> MOMENTS = Arrays.stream(Moment.values()).collect(toMap(Moment::code, moment -> moment));

    private DutyCounts() {}

    static void count(Tally tally, Course course, Standing standing) {
        LocalDate pausedFrom = course.all(What.PAUSE).stream().filter(each -> each.until() == null).map(Happening::day).findFirst().orElse(null);
        states(course, standing).forEach(state -> count(tally, course.head(), state, pausedFrom));
    }

    /** What was done and what is excepted; between due, late and missed it does not tell, for that depends on the day. */
    static List<ObligationState> states(Course course, Standing standing) {
        List<PlannedObligation> duties = course.all(What.DUTY).stream().filter(each -> KINDS.containsKey(each.code())).map(DutyCounts::duty).toList();
        List<Exemption> exempt = course.all(What.DUTY).stream().filter(Happening::mark)
                .map(each -> new Exemption(Objects.requireNonNull(each.words()), Exemption.Reason.REFUSED)).toList();
        List<Fact> facts = Stream.concat(standing.own().stream(), standing.copied().stream())
                .map(each -> fact(each)).filter(each -> KINDS.containsValue(each.kind())).toList();
        return ObligationState.derive(duties, facts, exempt, course.head().startsOn(), course.head().endedOn(), null);
    }

    private static void count(Tally tally, Course.Head head, ObligationState state, @Nullable LocalDate pausedFrom) {
        LocalDate day = state.obligation().to();
        boolean done = state.state() == ObligationState.State.DONE;
        boolean before = head.continuedOn() != null && day.isBefore(head.continuedOn());
        boolean cutOff = head.endedOn() != null && head.endedOn().isBefore(day);
        boolean onHold = pausedFrom != null && !head.ended() && !day.isBefore(pausedFrom);
        if (before || (!done && (cutOff || onHold))) {
            return;
        }
        Measure.Duty measures = Measure.duty(state.obligation().kind());
        tally.one(measures.due(), day);
        tally.one(measures.done(), day, done);
        tally.one(measures.onTime(), day, done && !state.fulfilledLate());
        tally.one(measures.excepted(), day, state.state() == ObligationState.State.REFUSED);
    }

    private static PlannedObligation duty(Happening row) {
        var window = new Window(row.day(), Objects.requireNonNull(row.until()), Objects.requireNonNull(row.last()));
        return PlannedObligation.stored(Objects.requireNonNull(row.words()), kind(row.code()), moment(row.detail()), 1, window);
    }

    private static Fact fact(Happening row) {
        return switch (row.what()) {
            case ACTIVITY -> new Fact(row.id(), row.day(), kind(row.code()), null);
            case ASSESSMENT -> new Fact(row.id(), row.day(), kind(row.code()), moment(row.detail()));
            default -> new Fact(row.id(), row.day(), ObligationKind.URINE_TEST, moment(row.detail()));
        };
    }

    private static ObligationKind kind(String code) {
        // A kind of activity that no duty asks for, such as group counselling.
        return KINDS.get(code);
    }

    private static @Nullable Moment moment(@Nullable String code) {
        return code == null ? null : MOMENTS.get(code);
    }
}
