package id.pulih.sops;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.sops.internal.RunFinder;
import id.pulih.sops.internal.RunStore;
import id.pulih.sops.internal.RunStore.Finished;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs of procedures, for the modules whose work follows one. All join the caller's transaction. */
@Component
public class Runs {

    public static final String CONTINUED_CARE = "bina-lanjut";
    public static final String GROUP_COUNSELLING = "konseling-kelompok";
    public static final String TECHNICAL_GUIDANCE = "bimtek-ibm";

    private final Work work;
    private final RunStore store;
    private final RunFinder finder;

    Runs(Work work, RunStore store, RunFinder finder) {
        this.work = work;
        this.store = store;
        this.finder = finder;
    }

    /**
     * The run that is open for the subject, or a new one. The caller has looked whether the asker may see the subject.
     *
     * @param subjectKind {@code episode}, {@code group-session} or {@code event}
     * @param client      whose key seals the words of the run; null when it is about no single client
     * @throws ProblemException not-found, restricted
     */
    public UUID start(Asker asker, String sop, String subjectKind, UUID subject, @Nullable UUID client) {
        return store.start(asker, sop, subjectKind, subject, client);
    }

    /** A step begins now. Needed where steps do not follow each other at once; without it a step is not timed. */
    public void begin(Asker asker, UUID run, int step) {
        store.begin(asker, run, step);
    }

    /**
     * A step is finished now; a decision takes its first answer.
     *
     * @param missing of the step's completeness list; with any of it a reason is needed
     * @throws ProblemException not-found, step-not-next, step-taken, step-reason
     */
    public void finish(Asker asker, UUID run, int step, Set<String> missing, String reason) {
        store.finish(asker, run, new Finished(step, 0, missing, reason));
    }

    /** The latest run for the subject, open or over. */
    public Optional<UUID> of(Asker asker, String subjectKind, UUID subject) {
        return work.read(asker.own("care"), () -> finder.latest(asker, subjectKind, subject));
    }

    /** The step that is next or under way, from 1; empty when the run is over. */
    public Optional<Integer> step(Asker asker, UUID run) {
        return work.read(asker.own("care"), () -> finder.step(asker, run));
    }
}
