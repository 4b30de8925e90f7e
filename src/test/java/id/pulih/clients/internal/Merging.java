package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.internal.MergeStore.Choice;
import id.pulih.clients.internal.MergeStore.Versions;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets tests of other modules merge clients as the pages do. */
public class Merging {

    private final MergeStore store;

    public Merging(MergeStore store) {
        this.store = store;
    }

    /** @return the proposal, by which it can be undone */
    public UUID merge(Asker asker, Asker second, UUID kept, UUID merged, int version, int other) {
        UUID id = Ids.next();
        store.propose(asker, id, kept, merged, "Orang yang sama", Input.of(Map.of("id", id.toString())));
        store.merge(second, id, new Choice(kept, Set.of(), new Versions(version, other)));
        return id;
    }

    public void separate(Asker asker, UUID proposal) {
        store.undo(asker, proposal, "Ternyata orang lain");
    }
}
