package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens a client for a page or an answer of this module, with the entry in the trail that belongs to it. */
@Component
class OpenedClients {

    private final Work work;
    private final ClientReader reader;
    private final Audit audit;

    OpenedClients(Work work, ClientReader reader, Audit audit) {
        this.work = work;
        this.reader = reader;
        this.audit = audit;
    }

    /** @throws ProblemException not-found, also for those who do not serve clients */
    Client read(Asker asker, UUID client) {
        return work.write(asker.own("care"), () -> {
            Client found = reader.open(asker, client);
            audit.record(asker, "client-read", "client", client, "");
            return found;
        });
    }
}
