package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ClientPolicy;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a client belongs to the office of somebody who serves clients there. */
@Component
class OwnClients {

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;

    OwnClients(JdbcClient jdbc, Work work, Vault vault) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
    }

    /** @throws ProblemException not-found */
    void need(Asker asker, UUID client) {
        if (!ClientPolicy.mayChange(asker, asker.office()) || !isThere(asker, client)) {
            throw ProblemException.notFound().get();
        }
    }

    private boolean isThere(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> jdbc.sql(
                        "select exists (select from pulih.client where office_id = :office and id = :id)")
                .param("office", asker.office())
                .param("id", client)
                .query(Boolean.class)
                .single());
    }

    /** @throws ProblemException erased */
    SealingKey key(Asker asker, UUID client) {
        return vault.clientKey(asker.office(), client);
    }

    /** Null for a client who was erased. */
    @Nullable SealingKey keyIfAny(Asker asker, UUID client) {
        return vault.clientKeys(asker.office(), List.of(client)).get(client);
    }
}
