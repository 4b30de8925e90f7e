package id.pulih.letters;

import id.pulih.access.Asker;
import id.pulih.letters.internal.PaperStore;
import id.pulih.letters.internal.Versioned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letterhead of the asker's office as other modules see it. */
@Component
public class Letterheads {

    private final PaperStore store;

    public Letterheads(PaperStore store) {
        this.store = store;
    }

    public Optional<Letterhead> of(Asker asker) {
        return store.letterhead(asker).map(Versioned::value);
    }

    /** Enters the first one of an office; where there is one already, nothing changes. */
    public void enterFirst(Asker asker, Letterhead head) {
        if (store.letterhead(asker).isEmpty()) {
            store.save(asker, new Versioned<>(0, head));
        }
    }
}
