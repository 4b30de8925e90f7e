package id.pulih.audit.internal;

import id.pulih.audit.Finding;
import id.pulih.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries that do not bear the seal of their place, and what may have been done to them. */
final class Suspects {

    /** Swaps are looked for among that many: more of them are one wide change, not an exchange. */
    private static final int COMPARED = 200;

    /** @param previous the seal that stood before it */
    record Suspect(Link link, byte[] previous) {}

    private final UUID office;
    private final Chain chain;
    private final TreeMap<Long, Suspect> few = new TreeMap<>();
    /** Those beyond {@link #COMPARED}, as stretches of numbers. */
    private final List<long[]> stretches = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Suspects(UUID office, Chain chain) {
        this.office = office;
        this.chain = chain;
    }

    void add(Suspect suspect) {
        if (few.size() < COMPARED) {
            few.put(suspect.link().seq(), suspect);
        } else {
            stretch(suspect.link().seq(), stretches);
        }
    }

    /** It was explained otherwise. Returns it where it is still at hand. */
    @Nullable Link drop(long seq) {
        Suspect known = few.remove(seq);
        if (known != null) {
            return known.link();
        }
        long[] last = stretches.getLast();
        if (--last[1] < last[0]) {
            stretches.removeLast();
        }
        return null;
    }

    List<Finding> findings() {
        swapped();
        resealed();
        List<long[]> edited = new ArrayList<>();
        few.keySet().forEach(seq -> stretch(seq, edited));
        edited.addAll(stretches);
        edited.forEach(range -> findings.add(new Finding(Kind.EDITED, office, range[0], range[1])));
        return findings;
    }

    /** Two entries of which one bears, in the place of the other, a seal that stands in either place. */
    private void swapped() {
        List<Suspect> all = List.copyOf(few.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size() && few.containsKey(all.get(i).link().seq()); j++) {
                if (few.containsKey(all.get(j).link().seq())) {
                    swapped(all.get(i), all.get(j));
                }
            }
        }
    }

    private void swapped(Suspect early, Suspect late) {
        long here = early.link().seq();
        long there = late.link().seq();
        byte[] trueHere = chain.next(early.previous(), here, late.link().entry());
        byte[] beforeThere = there == here + 1 ? trueHere : late.previous();
        byte[] trueThere = chain.next(beforeThere, there, early.link().entry());
        if (!stands(trueHere, early, late) || !stands(trueThere, early, late)) {
            return;
        }
        findings.add(new Finding(Kind.SWAPPED, office, here, there));
        few.remove(here);
        few.remove(there);
        excuseNext(here, trueHere);
        excuseNext(there, trueThere);
    }

    private static boolean stands(byte[] mac, Suspect early, Suspect late) {
        return Chain.same(mac, early.link().mac()) || Chain.same(mac, late.link().mac());
    }

    /** One entry whose seal was changed makes the next one look wrong, too. */
    private void resealed() {
        for (Suspect suspect : List.copyOf(few.values())) {
            long seq = suspect.link().seq();
            if (few.containsKey(seq) && excuseNext(seq, chain.next(suspect.previous(), seq, suspect.link().entry()))) {
                findings.add(new Finding(Kind.SEAL_EDITED, office, seq, seq));
                few.remove(seq);
            }
        }
    }

    /** Drops the entry after that number when it continues the given seal. */
    private boolean excuseNext(long seq, byte[] mac) {
        Suspect next = few.get(seq + 1);
        boolean fits = next != null && Chain.same(chain.next(mac, seq + 1, next.link().entry()), next.link().mac());
        if (fits) {
            few.remove(seq + 1);
        }
        return fits;
    }

    private static void stretch(long seq, List<long[]> ranges) {
        if (!ranges.isEmpty() && ranges.getLast()[1] == seq - 1) {
            ranges.getLast()[1] = seq;
        } else {
            ranges.add(new long[] {seq, seq});
        }
    }
}
