package id.pulih.sops.internal;

import id.pulih.sops.internal.Procedure.Step;
import java.util.ArrayList;
import java.util.List;

/** Whether a procedure can be drawn and run: pure, for shipped files and for what an office writes. */
final class ProcedureCheck {

    /** @param place the field of the editor, for example {@code step.3.actor} counted from zero */
    record Fault(String place, String code) {}

    private ProcedureCheck() {}

    static List<Fault> faults(Procedure procedure) {
        var faults = new ArrayList<Fault>();
        if (procedure.actors().isEmpty()) {
            faults.add(new Fault("actor.0.name", "required"));
        }
        if (procedure.steps().isEmpty()) {
            faults.add(new Fault("step.0.activity", "required"));
        }
        for (int i = 0; i < procedure.steps().size(); i++) {
            check(procedure, i, faults);
        }
        return faults;
    }

    private static void check(Procedure procedure, int index, List<Fault> faults) {
        Step step = procedure.steps().get(index);
        String place = "step." + index;
        if (procedure.actors().stream().noneMatch(actor -> actor.code().equals(step.actor()))) {
            faults.add(new Fault(place + ".actor", "sop-actor-unknown"));
        }
        if (step.time().from() > step.time().to()) {
            faults.add(new Fault(place + ".to", "sop-time-order"));
        }
        // Two answers that lead to different steps: otherwise nothing is decided.
        boolean decides = step.branches().stream().map(Procedure.Branch::to).distinct().count() > 1;
        if (step.decision() != decides) {
            faults.add(new Fault(place + ".symbol", "sop-decision-branches"));
        }
        if (step.branches().stream().anyMatch(branch -> branch.to() < 1 || branch.to() > procedure.steps().size())) {
            faults.add(new Fault(place + ".branches", "sop-branch-target"));
        }
    }
}
