package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a client belongs to the office of somebody who serves clients there. */
@Component
class OwnClients {

    private final JdbcClient jdbc;

    OwnClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws ProblemException not-found */
    void need(Asker asker, UUID client) {
        boolean there = asker.cares() && jdbc.sql("select exists (select from pulih.client where office_id = :office and id = :id)")
                .param("office", asker.office())
                .param("id", client)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw ProblemException.notFound().get();
        }
    }
}
