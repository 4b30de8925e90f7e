package id.pulih.audit;

import id.pulih.access.Asker;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes a write with a client-made id safe to send twice. Called first in the transaction of the write; the row is the
 * lock on which a second sender of the same id waits.
 */
@Component
public class Received {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    public Received(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /**
     * @param kind what the id stands for, with the place it is for, for example {@code activity <episode id>}
     * @return true when this is the first time: go on and write; false when exactly this was stored before
     * @throws ProblemException id-conflict when the id came with another body
     */
    public boolean first(Asker asker, UUID id, String kind, Input body) {
        byte[] fingerprint = fingerprint(kind, body);
        int inserted = jdbc.sql("""
                insert into pulih.received (office_id, id, kind, fingerprint, received_at)
                values (:office, :id, :kind, :fingerprint, :now) on conflict do nothing""")
                .param("office", asker.office())
                .param("id", id)
                .param("kind", kind)
                .param("fingerprint", fingerprint)
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        if (inserted == 1) {
            return true;
        }
        byte[] stored = jdbc.sql("select fingerprint from pulih.received where office_id = :office and id = :id")
                .param("office", asker.office())
                .param("id", id)
                .query(byte[].class)
                .single();
        if (!Arrays.equals(stored, fingerprint)) {
            throw ProblemException.of(Problem.ID_CONFLICT, id.toString());
        }
        return false;
    }

    private byte[] fingerprint(String kind, Input body) {
        return vault.blind("received", kind + "\n" + body.canonical());
    }
}
