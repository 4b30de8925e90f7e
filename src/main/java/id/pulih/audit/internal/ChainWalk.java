package id.pulih.audit.internal;

import id.pulih.audit.Finding;
import id.pulih.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks along one chain from its first entry and notes what does not fit. Each entry is checked against the seal that
 * stands before it, so one change is found once and does not hide the next.
 */
public final class ChainWalk {

    private final UUID office;
    private final Chain chain;
    private final Map<Long, byte[]> anchored;
    private final List<Finding> findings = new ArrayList<>();
    private final Suspects suspects;

    /** Number and seal of the entry before, as they stand. */
    private long seq;
    private byte[] mac;
    /** The seal of the last entry that fitted. */
    private byte[] fitting;
    /** By how much entries are numbered too high (an entry was pushed in) or too low (one was taken out). */
    private long shift;
    private @Nullable Link pushedIn;
    private boolean afterGap;
    private boolean afterSuspect;
    private long rows;

    /** @param anchored the seals of entries as they were written outside the database, by number */
    public ChainWalk(UUID office, Chain chain, Map<Long, byte[]> anchored) {
        this.office = office;
        this.chain = chain;
        this.anchored = anchored;
        this.suspects = new Suspects(office, chain);
        this.mac = chain.start(office);
        this.fitting = mac;
    }

    /** The next entry by its number. */
    public void accept(Link link) {
        rows++;
        if (link.seq() != seq + 1) {
            note(Kind.DELETED, seq + 1, link.seq() - 1);
            afterGap = true;
        }
        check(link);
        if (!anchored.isEmpty() && anchored.containsKey(link.seq()) && !Chain.same(anchored.get(link.seq()), link.mac())) {
            note(Kind.NOT_AS_ANCHORED, link.seq(), link.seq());
        }
        if (link.entry().act().action().equals(ChainWriter.BROKEN)) {
            note(Kind.HEAD_WAS_BROKEN, link.seq(), link.seq());
        }
        seq = link.seq();
        mac = link.mac();
    }

    private void check(Link link) {
        boolean fits = fits(link, mac, shift);
        if (fits || movedFits(link) || neighboursSwapped(link)) {
            fitting = link.mac();
            afterGap = false;
            afterSuspect = false;
        } else if (afterGap) {
            // The seal it continues is gone with the missing entries, so nothing tells whether it is genuine.
            fitting = link.mac();
            afterGap = false;
            afterSuspect = false;
        } else {
            suspects.add(new Suspects.Suspect(link, mac));
            afterSuspect = true;
        }
    }

    /** After one that does not fit, the rest may fit under other numbers: then entries were pushed in or taken out. */
    private boolean movedFits(Link link) {
        if (!afterSuspect) {
            return false;
        }
        if (fits(link, fitting, shift - 1)) {
            shift--;
            pushedIn = suspects.drop(seq);
            note(Kind.INSERTED, seq, seq);
            return true;
        }
        if (fits(link, mac, shift + 1)) {
            shift++;
            suspects.drop(seq);
            note(Kind.DELETED_AND_RENUMBERED, seq, seq);
            return true;
        }
        return false;
    }

    /** What seemed pushed in was the entry that belongs one place further on: this one continues it. */
    private boolean neighboursSwapped(Link link) {
        if (pushedIn == null || pushedIn.seq() != link.seq() - 2 || !fits(link, pushedIn.mac(), shift + 1)) {
            return false;
        }
        shift++;
        findings.removeLast();
        note(Kind.SWAPPED, pushedIn.seq(), seq);
        return true;
    }

    private boolean fits(Link link, byte[] previous, long by) {
        return Chain.same(chain.next(previous, link.seq() + by, link.entry()), link.mac());
    }

    /** At the end of the chain; what was found, in the order of the entries. */
    public List<Finding> finish(@Nullable ChainHead head) {
        findings.addAll(suspects.findings());
        if (head != null) {
            compare(head);
        } else if (rows > 0) {
            note(Kind.HEAD_MISSING, seq, seq);
        }
        anchored.keySet().stream().filter(number -> number > seq).max(Comparator.naturalOrder())
                .ifPresent(number -> note(Kind.OLDER_THAN_ANCHOR, seq + 1, number));
        findings.sort(Comparator.comparingLong(Finding::from).thenComparing(Finding::kind));
        return findings;
    }

    private void compare(ChainHead head) {
        if (!head.genuine(chain)) {
            note(Kind.HEAD_FORGED, head.seq(), head.seq());
        }
        if (head.seq() > seq) {
            note(Kind.TAIL_CUT, seq + 1, head.seq());
        } else if (head.seq() < seq) {
            note(Kind.BEHIND_HEAD, head.seq() + 1, seq);
        } else if (!Chain.same(head.mac(), mac) && findings.isEmpty()) {
            note(Kind.EDITED, seq, seq);
        }
    }

    public long rows() {
        return rows;
    }

    private void note(Kind kind, long from, long to) {
        findings.add(new Finding(kind, office, from, to));
    }
}
