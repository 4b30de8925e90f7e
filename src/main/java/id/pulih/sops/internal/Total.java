package id.pulih.sops.internal;

import id.pulih.sops.TimeUnit;
import id.pulih.sops.internal.Procedure.Step;
import java.util.List;

/**
 * The time of a whole procedure: computed, never typed. The least counts each step once with its shorter time, the most
 * counts it as often as it is done.
 *
 * @param repeated steps that are done more than once
 */
public record Total(int minutesFrom, int minutesTo, int eventDays, int workingDays, List<Integer> repeated) {

    static Total of(Procedure procedure) {
        return new Total(
                sum(procedure, TimeUnit.MINUTE, false), sum(procedure, TimeUnit.MINUTE, true),
                sum(procedure, TimeUnit.EVENT_DAY, true), sum(procedure, TimeUnit.WORKING_DAY, true),
                java.util.stream.IntStream.rangeClosed(1, procedure.steps().size())
                        .filter(number -> procedure.step(number).times() > 1)
                        .boxed()
                        .toList());
    }

    private static int sum(Procedure procedure, TimeUnit unit, boolean most) {
        return procedure.steps().stream()
                .filter(step -> step.time().unit() == unit)
                .mapToInt(step -> most ? step.time().to() * step.times() : least(step))
                .sum();
    }

    private static int least(Step step) {
        return step.time().from();
    }

    public int days() {
        return eventDays + workingDays;
    }

    /** 51–81, or 72/117 where the difference is how often a step is done. */
    public String minutes() {
        if (minutesFrom == minutesTo) {
            return String.valueOf(minutesTo);
        }
        return minutesFrom + (repeated.isEmpty() ? "–" : "/") + minutesTo;
    }
}
