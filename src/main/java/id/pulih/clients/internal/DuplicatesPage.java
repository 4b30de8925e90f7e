package id.pulih.clients.internal;

import id.pulih.ui.Slice;
import java.util.List;
import java.util.UUID;

/** What waits for a decision, what the system found, and what other offices ask. */
public record DuplicatesPage(List<Waiting> waiting, Slice<Found> found, List<Link> asked, List<Link> asking) {

    public record Waiting(UUID id, String one, String other, String by) {}

    public record Found(UUID one, String oneCase, UUID other, String otherCase, String why) {}
}
