package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Work;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes a client findable by case number only: no search by name, alias or NIK leads to the record any more, in no office.
 * The sealed record stays, under a restriction that hides it, as long as it must be kept.
 */
@Component
public class Pseudonyms {

    /** What stands where a name, an alias or an address stood. Indonesian, as all that is stored. */
    public static final String HIDDEN = "Data dibatasi";

    private final Work work;
    private final Erasure erasure;
    private final Restrictions restrictions;
    private final Audit audit;

    public Pseudonyms(Work work, Erasure erasure, Restrictions restrictions, Audit audit) {
        this.work = work;
        this.erasure = erasure;
        this.restrictions = restrictions;
        this.audit = audit;
    }

    public void hide(Asker asker, UUID client, UUID request) {
        work.write(asker.own("rights"), () -> {
            restrictions.begin(asker, client, true, request);
            erasure.clear(asker.office(), client, HIDDEN);
            audit.record(asker, "client-hidden", "client", client, "request=" + request);
        });
    }
}
