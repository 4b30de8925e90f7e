package id.pulih.sops.internal;

import id.pulih.sops.internal.Procedure.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a run stands: derived from what happened, never stored.
 *
 * @param step    the step that is next or under way; of an ended run the last one
 * @param round   which of its times, from 1
 * @param begun   when it began; null while nobody noted it
 * @param place   of the last act
 * @param over    ended or stopped
 */
public record RunState(int step, int round, @Nullable Instant begun, int place, boolean over) {

    static final RunState START = new RunState(1, 1, null, 0, false);

    static RunState of(Procedure procedure, List<RunAct> acts) {
        RunState state = START;
        for (RunAct act : acts) {
            state = state.after(procedure, act);
        }
        return state;
    }

    private RunState after(Procedure procedure, RunAct act) {
        return switch (act.kind()) {
            case "begun" -> new RunState(step, round, act.at(), act.place(), false);
            case "finished" -> moved(procedure, act);
            default -> new RunState(step, round, begun, act.place(), true);
        };
    }

    private RunState moved(Procedure procedure, RunAct act) {
        Step done = procedure.step(step);
        if (round < done.times()) {
            return new RunState(step, round + 1, null, act.place(), false);
        }
        int next = act.branch() == null ? step + 1 : done.branches().get(act.branch()).to();
        return next > procedure.steps().size()
                ? new RunState(step, round, null, act.place(), true)
                : new RunState(next, 1, null, act.place(), false);
    }
}
