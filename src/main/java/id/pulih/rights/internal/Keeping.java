package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Erasure;
import id.pulih.clients.Pseudonyms;
import id.pulih.rights.ErasurePolicy;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Parts with a client's identity: for good where the time is over, else hidden until then. */
@Component
class Keeping {

    private final KeptReader kept;
    private final Erasure erasure;
    private final Pseudonyms pseudonyms;

    Keeping(KeptReader kept, Erasure erasure, Pseudonyms pseudonyms) {
        this.kept = kept;
        this.erasure = erasure;
        this.pseudonyms = pseudonyms;
    }

    ErasurePolicy.Facts facts(UUID office, UUID client, LocalDate today) {
        return kept.of(office, client, today).facts();
    }

    void part(Asker asker, UUID client, boolean erase, UUID request) {
        if (erase) {
            erasure.erase(asker, client, "request=" + request);
        } else {
            pseudonyms.hide(asker, client, request);
        }
    }
}
