package id.pulih.sops.internal;

import id.pulih.platform.ProblemException;
import id.pulih.sops.internal.Procedure.Step;
import id.pulih.ui.Form;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is taken on.
 *
 * @param subject what it is for: a case number, the title of an event, or empty
 * @param link    the page of that, or empty
 * @param taken   how much of the present step's unit has passed
 * @param form    of the present step
 */
public record RunPage(Run run, Subject subject, RunState state, List<StepLine> steps, long taken, Form form, @Nullable ProblemException problem) {

    public record Subject(String text, String link) {}

    /** @param acts what happened in this step, the earliest first; {@code taken} how long each finished time took, or -1 */
    public record StepLine(int number, Step step, String actor, List<Done> acts) {}

    /** @param taken in the unit of the step; -1 when nobody noted the beginning */
    public record Done(RunAct act, long taken) {}

    public boolean current(StepLine line) {
        return !state.over() && line.number() == state.step();
    }

    public Step step() {
        return run.procedure().step(state.step());
    }

    public UUID id() {
        return run.id();
    }

    public boolean stopped() {
        return steps.stream().flatMap(line -> line.acts().stream()).anyMatch(done -> done.act().kind().equals("stopped"));
    }

    /** The answer a decision got. */
    public String answer(StepLine line, RunAct act) {
        return act.branch() == null ? "" : line.step().branches().get(act.branch()).answer();
    }

    /** @return the moment the present step began; only asked when it did */
    public Instant begun() {
        return Objects.requireNonNull(state.begun());
    }
}
