package id.pulih.entitlements.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import org.springframework.stereotype.Component;

/** Opens a client's ledger: says whose it is, and writes the reading into the trail. */
@Component
class Readings {

    private final Clients clients;
    private final Audit audit;

    Readings(Clients clients, Audit audit) {
        this.clients = clients;
        this.audit = audit;
    }

    String heading(Asker asker, Episode episode) {
        ClientSummary client = clients.get(asker, episode.client());
        audit.record(asker, "entitlements-read", "episode", episode.id(), "");
        return client.alias() + " · " + client.caseNumber();
    }
}
