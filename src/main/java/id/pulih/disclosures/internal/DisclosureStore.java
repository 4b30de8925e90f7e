package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.disclosures.Disclosure;
import id.pulih.disclosures.DisclosurePolicy;
import id.pulih.disclosures.Disclosures;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was given about one client of the own office: read with its entry in the trail, and recorded when told. */
@Component
class DisclosureStore {

    private final Work work;
    private final Clients clients;
    private final Disclosures disclosures;
    private final DisclosureQueries queries;
    private final Received received;
    private final Audit audit;

    DisclosureStore(Work work, Clients clients, Disclosures disclosures, DisclosureQueries queries, Received received, Audit audit) {
        this.work = work;
        this.clients = clients;
        this.disclosures = disclosures;
        this.queries = queries;
        this.received = received;
        this.audit = audit;
    }

    /** @throws ProblemException not-found where the asker does not serve the client */
    ClientSummary client(Asker asker, UUID client) {
        ClientSummary found = clients.get(asker, client);
        if (!DisclosurePolicy.mayReadInFull(asker, found.office())) {
            throw ProblemException.notFound().get();
        }
        return found;
    }

    List<DisclosureQueries.Line> of(Asker asker, UUID client) {
        client(asker, client);
        return work.write(asker.own("care"), () -> {
            audit.record(asker, "disclosures-read", "client", client, "");
            return queries.ofClient(asker, client);
        });
    }

    /** Empty when exactly this was stored before. */
    Optional<Disclosure> record(Asker asker, ToldDisclosure told, Input sent) {
        UUID client = told.given().client();
        client(asker, client);
        return work.write(asker.own("care"), () -> received.first(asker, told.id(), "disclosure " + client, sent)
                ? Optional.of(disclosures.record(asker, told.given(), told.way(), told.on()))
                : Optional.empty());
    }
}
