package id.pulih.programmes;

import id.pulih.programmes.internal.Fulfilment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has become of an obligation, with the fact that fulfilled it. */
public record ObligationState(
        PlannedObligation obligation, State state, @Nullable UUID fulfilledBy, boolean fulfilledLate) {

    public enum State {
        DUE, DONE, LATE, MISSED, REFUSED, IMPOSSIBLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Done goes before refused and impossible, and those before due, late and missed. Facts after {@code endedOn} count
     * for nothing, and the day after it every open obligation is missed.
     *
     * <p>An open pause moves what is not yet over by its days so far, today among them, so nothing falls due, late or
     * missed while it lasts; the answer names the moved dates. The end of the episode ends the pause. Closed pauses belong
     * in the calendar.
     */
    public static List<ObligationState> derive(
            List<PlannedObligation> obligations, List<Fact> facts, List<Exemption> exemptions,
            LocalDate today, @Nullable LocalDate endedOn, @Nullable LocalDate openPause) {
        LocalDate asOf = endedOn != null && endedOn.isBefore(today) ? endedOn : today;
        List<PlannedObligation> held = obligations.stream().map(each -> hold(each, asOf, openPause)).toList();
        Map<String, Fact> fulfilled = Fulfilment.match(held, facts, endedOn);
        Map<String, Exemption.Reason> exempted = new HashMap<>();
        exemptions.forEach(each -> exempted.put(each.ruleKey(), each.reason()));
        return held.stream().map(each -> {
            Fact fact = fulfilled.get(each.ruleKey());
            return fact == null
                ? new ObligationState(each, open(each, exempted.get(each.ruleKey()), today, endedOn), null, false)
                : new ObligationState(each, State.DONE, fact.id(), each.window().late(fact.day()));
        }).toList();
    }

    /** As {@link #derive} says of one without a fact and without an exemption, in a programme that runs and is not paused. */
    public static ObligationState open(PlannedObligation obligation, LocalDate today) {
        return new ObligationState(obligation, open(obligation, null, today, null), null, false);
    }

    /** Still due but not yet open for work. */
    public boolean isUpcoming(LocalDate today) {
        return state == State.DUE && today.isBefore(obligation.from());
    }

    /** Stands in the way of completion: neither done nor refused nor impossible, and the programme asks for it. */
    public boolean preventsCompletion() {
        return obligation.blocksCompletion() && switch (state) {
            case DUE, LATE, MISSED -> true;
            case DONE, REFUSED, IMPOSSIBLE -> false;
        };
    }

    private static PlannedObligation hold(PlannedObligation obligation, LocalDate asOf, @Nullable LocalDate openPause) {
        if (openPause == null || asOf.isBefore(openPause)) {
            return obligation;
        }
        Pause pause = new Pause(openPause, asOf.plusDays(1));
        Window window = obligation.window();
        LocalDate from = window.from().isAfter(openPause) ? window.from().plusDays(pause.days()) : window.from();
        return obligation.within(new Window(from, hold(window.to(), pause), hold(window.lastDay(), pause)));
    }

    private static LocalDate hold(LocalDate day, Pause pause) {
        return day.isBefore(pause.from()) ? day : day.plusDays(pause.days());
    }

    private static State open(
            PlannedObligation obligation, Exemption.@Nullable Reason exempted, LocalDate today, @Nullable LocalDate endedOn) {
        if (exempted != null) {
            return exempted == Exemption.Reason.REFUSED ? State.REFUSED : State.IMPOSSIBLE;
        }
        boolean ended = endedOn != null && today.isAfter(endedOn);
        if (ended || today.isAfter(obligation.lastDay())) {
            return State.MISSED;
        }
        return today.isAfter(obligation.to()) ? State.LATE : State.DUE;
    }
}
