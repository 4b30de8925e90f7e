package id.pulih.outcomes;

import id.pulih.access.Asker;
import id.pulih.episodes.EpisodePolicy;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who reads what a programme achieved, and who decides that it is complete. */
public final class OutcomePolicy {

    private static final String COMPLETED = "completed";

    private OutcomePolicy() {}

    public static boolean mayRead(Asker asker, UUID office) {
        return EpisodePolicy.mayFollow(asker, office);
    }

    public static boolean mayRecord(Asker asker, UUID office, @Nullable LocalDate endedOn) {
        return EpisodePolicy.mayRecord(asker, office, endedOn);
    }

    /** The page on completing: while the programme runs, and afterwards when it was completed. */
    public static boolean maySeeCompletion(Asker asker, UUID office, @Nullable LocalDate endedOn, @Nullable String endingKind) {
        return EpisodePolicy.mayServe(asker, office) && (endedOn == null || COMPLETED.equals(endingKind));
    }

    /** A head of the serving office. */
    public static boolean mayComplete(Asker asker, UUID office) {
        return asker.isHead() && asker.office().equals(office);
    }
}
