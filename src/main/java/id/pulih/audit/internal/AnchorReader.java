package id.pulih.audit.internal;

import id.pulih.audit.Finding;
import id.pulih.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Reads lines of anchors, whose seals hold each other, and gathers what they say of each office. */
public final class AnchorReader {

    private final Chain chain;
    private final Map<UUID, TreeMap<Long, byte[]>> byOffice = new HashMap<>();
    private final Map<UUID, Anchor> latest = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private String before = Anchor.FIRST;
    private long number;

    public AnchorReader(Chain chain) {
        this.chain = chain;
    }

    /** The lines of the application's own files, in order and without a gap. */
    public AnchorReader own(Stream<String> lines) {
        lines.forEach(line -> {
            number++;
            Optional<Anchor> anchor = Anchor.read(chain, line);
            if (anchor.isEmpty()) {
                findings.add(new Finding(Kind.ANCHOR_EDITED, null, number, number));
                // What follows continues what cannot be read: take its word for that.
                before = "";
                return;
            }
            if (!before.isEmpty() && !anchor.get().before().equals(before)) {
                findings.add(new Finding(Kind.ANCHOR_MISSING, null, number, number));
            }
            keep(anchor.get());
            before = anchor.get().sealText();
        });
        return this;
    }

    /** Lines kept elsewhere: any of them, in any order. */
    public AnchorReader elsewhere(Stream<String> lines) {
        var line = new AtomicLong();
        lines.forEach(text -> {
            long at = line.incrementAndGet();
            if (!text.isBlank()) {
                Anchor.read(chain, text.strip()).ifPresentOrElse(
                        this::keep, () -> findings.add(new Finding(Kind.ANCHOR_EDITED, null, at, at)));
            }
        });
        return this;
    }

    private void keep(Anchor anchor) {
        byOffice.computeIfAbsent(anchor.office(), office -> new TreeMap<>()).put(anchor.seq(), anchor.mac());
        latest.merge(anchor.office(), anchor, (one, other) -> other.at().isBefore(one.at()) ? one : other);
    }

    public Map<Long, byte[]> of(UUID office) {
        return byOffice.getOrDefault(office, new TreeMap<>());
    }

    public Map<UUID, Anchor> latest() {
        return latest;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The seal that the next line continues. */
    String last() {
        return before.isEmpty() ? Anchor.FIRST : before;
    }
}
