package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.clients.ClientPolicy;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Registers clients and changes what is known of them. */
@Component
public class ClientStore {

    /** @param first false when exactly this was stored before */
    public record Receipt(Client client, boolean first) {}

    private final Work work;
    private final Received received;
    private final Vault vault;
    private final ClientRows rows;
    private final ClientReader reader;
    private final Audit audit;

    ClientStore(Work work, Received received, Vault vault, ClientRows rows, ClientReader reader, Audit audit) {
        this.work = work;
        this.received = received;
        this.vault = vault;
        this.rows = rows;
        this.reader = reader;
        this.audit = audit;
    }

    /**
     * @param sent the input as it came, for recognising it when it comes again
     * @throws ProblemException id-conflict when the id came with another body, not-found for those who serve no clients
     */
    public Receipt register(Asker asker, UUID id, Details details, Input sent) {
        return work.write(asker.own("care"), () -> {
            boolean first = ClientPolicy.mayRegister(asker) && received.first(asker, id, "client", sent);
            if (first) {
                rows.insert(asker, vault.newClientKey(asker.office(), id), id, details);
                audit.record(asker, "client-registered", "client", id, details.nik() == null ? "without-nik" : "");
            }
            return new Receipt(reader.open(asker, id), first);
        });
    }

    /**
     * @param version the version the change was made on
     * @throws ProblemException stale-version when somebody changed the client since; nothing is stored then
     */
    public Client change(Asker asker, UUID id, int version, Details details) {
        return work.write(asker.own("care"), () -> {
            Client before = reader.toChange(asker, id);
            if (before.version() != version) {
                throw ProblemException.of(Problem.STALE_VERSION);
            }
            List<String> changed = Differences.between(before.details(), details);
            if (changed.isEmpty()) {
                return before;
            }
            rows.update(before, vault.clientKey(asker.office(), id), details);
            audit.record(asker, "client-changed", "client", id, "fields=" + String.join(",", changed));
            return reader.open(asker, id);
        });
    }
}
