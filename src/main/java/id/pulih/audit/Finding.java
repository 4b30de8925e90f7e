package id.pulih.audit;

import id.pulih.platform.Coded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of the trail that is not as the application left it.
 *
 * @param office null when it concerns the anchors and no single office
 * @param from   the first entry or line concerned
 * @param to     the last one, or the other of two
 */
public record Finding(Kind kind, @Nullable UUID office, long from, long to) {

    /** What was done, as far as the seals tell. */
    public enum Kind implements Coded {
        /** The entries are not those that were sealed here: edited, or replaced by others. */
        EDITED,
        /** The seal of an entry was changed and the entry was not. */
        SEAL_EDITED,
        /** Entries are missing. */
        DELETED,
        /** An entry is missing and those after it were numbered anew. */
        DELETED_AND_RENUMBERED,
        /** An entry was pushed in and those after it were numbered anew. */
        INSERTED,
        /** Two entries stand in each other's place. */
        SWAPPED,
        /** The chain ends before its head. */
        TAIL_CUT,
        /** Entries stand behind the head. */
        BEHIND_HEAD,
        /** There are entries and no head. */
        HEAD_MISSING,
        /** The head was written by somebody else. */
        HEAD_FORGED,
        /** The application found a head that was not as it had left it, and went on. */
        HEAD_WAS_BROKEN,
        /** An entry is another one than the anchors say. */
        NOT_AS_ANCHORED,
        /** The chain ends before what the anchors say: an older state was put back. */
        OLDER_THAN_ANCHOR,
        /** A line of the anchors was edited. */
        ANCHOR_EDITED,
        /** Before this line of the anchors another one is missing. */
        ANCHOR_MISSING
    }
}
