package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.disclosures.Disclosure;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.rights.internal.RequestRows.NewStep;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes with a granted request for access that the copy was made for it. */
@Component
class Handover {

    private final RequestQueries queries;
    private final RequestRows rows;

    Handover(RequestQueries queries, RequestRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    /** @throws ProblemException not-found when it is not a request of this client */
    void done(Asker asker, UUID client, UUID id, Disclosure disclosure) {
        Request request = queries.get(asker, id);
        if (!request.client().equals(client)) {
            throw ProblemException.notFound().get();
        }
        if (request.kind() == RequestKind.ACCESS && request.granted() && !request.answered()) {
            rows.add(asker, request, new NewStep(Ids.next(), "carried-out", null, null, "serial=" + disclosure.serial(), rows.today(asker)));
        }
    }
}
