package id.pulih.indicators.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Whose figures are to be worked out anew in one office: everything of these clients, events and agents. */
record Touched(UUID office, Set<UUID> clients, Set<UUID> events, Set<UUID> agents) {

    static Touched none(UUID office) {
        return new Touched(office, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    static Touched clients(UUID office, Collection<UUID> clients) {
        return new Touched(office, Set.copyOf(clients), Set.of(), Set.of());
    }

    boolean isEmpty() {
        return clients.isEmpty() && events.isEmpty() && agents.isEmpty();
    }

    /** Who takes turns while they are worked out. */
    List<UUID> owners() {
        var all = new ArrayList<UUID>(clients);
        all.addAll(events);
        all.addAll(agents);
        return all;
    }

    Touched with(Collection<UUID> more) {
        var all = new TreeSet<>(clients);
        all.addAll(more);
        return new Touched(office, all, events, agents);
    }
}
