package id.pulih.sops.internal;

import id.pulih.access.Asker;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds runs and where they stand. */
@Component
public class RunFinder {

    private final RunRows rows;

    RunFinder(RunRows rows) {
        this.rows = rows;
    }

    public Optional<UUID> latest(Asker asker, String subjectKind, UUID subject) {
        return rows.of(asker.office(), subjectKind, subject).stream().map(Run::id).findFirst();
    }

    public Optional<Integer> step(Asker asker, UUID id) {
        Run run = rows.get(asker.office(), id);
        RunState state = RunState.of(run.procedure(), rows.acts(run));
        return state.over() ? Optional.empty() : Optional.of(state.step());
    }
}
