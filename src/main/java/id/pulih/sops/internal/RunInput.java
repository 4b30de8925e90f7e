package id.pulih.sops.internal;

import id.pulih.platform.Input;
import id.pulih.sops.internal.Procedure.Step;
import id.pulih.sops.internal.RunStore.Finished;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was sent about a finished step: ticks for what was there, an answer, and a reason for what was not. */
final class RunInput {

    static final int REASON = 1000;
    static final int MOST_STEPS = 40;

    private RunInput() {}

    static Finished finished(Input input, Procedure procedure) {
        int number = input.needInteger("step", 1, procedure.steps().size());
        input.check();
        Step step = procedure.step(number);
        Set<String> missing = missing(input, step);
        String reason = input.text("reason", REASON);
        if (!missing.isEmpty() && reason == null) {
            input.error("reason", "sop-missing", String.join(", ", missing));
        }
        Integer branch = step.decision() ? Integer.valueOf(input.needInteger("branch", 0, step.branches().size() - 1)) : null;
        input.check();
        return new Finished(number, branch, missing, reason);
    }

    /** What was not ticked. A tick is the number of the item on the list. */
    private static Set<String> missing(Input input, Step step) {
        var missing = new LinkedHashSet<>(step.completeness());
        for (String tick : input.texts("have", 10)) {
            String item = item(step, tick);
            if (item == null) {
                input.error("have", "choice", tick, "0–" + (step.completeness().size() - 1));
            } else {
                missing.remove(item);
            }
        }
        return missing;
    }

    private static @Nullable String item(Step step, String tick) {
        return tick.matches("[0-9]{1,2}") && Integer.parseInt(tick) < step.completeness().size()
                ? step.completeness().get(Integer.parseInt(tick))
                : null;
    }
}
