package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of clients, sealed under the client's key; so many and so large in all, and no more. */
@Component
class Attachments {

    /** Four papers, each scanned anew many times. */
    private static final int MOST_FILES = 60;
    private static final long MOST_BYTES = 120L * 1024 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Antivirus antivirus;

    Attachments(JdbcClient jdbc, Clock clock, Vault vault, Antivirus antivirus) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.antivirus = antivirus;
    }

    /** Before a transaction is opened: a scanner may take its time. */
    void check(Scan scan) {
        antivirus.check(scan.content());
    }

    private record Kept(int files, long bytes) {}

    UUID attach(Asker asker, UUID client, Scan scan) {
        Kept kept = jdbc.sql("select count(*) as files, coalesce(sum(size), 0) as bytes from pulih.attachment where office_id = :office and client_id = :client")
                .param("office", asker.office())
                .param("client", client)
                .query(Kept.class)
                .single();
        if (kept.files() >= MOST_FILES || kept.bytes() + scan.content().length > MOST_BYTES) {
            throw ProblemException.of(Problem.FILES_FULL, MOST_FILES);
        }
        UUID id = Ids.next();
        byte[] sealed = vault.clientKey(asker.office(), client).sealBytes("attachment.content." + id, scan.content());
        jdbc.sql("""
                insert into pulih.attachment (office_id, id, client_id, media_type, size, content_sealed, stored_by, stored_at)
                values (:office, :id, :client, :type, :size, :sealed, :account, :now)""")
                .param("office", asker.office())
                .param("id", id)
                .param("client", client)
                .param("type", scan.mediaType())
                .param("size", scan.content().length)
                .param("sealed", sealed)
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        return id;
    }

    /** The content of a file in the clear. */
    byte[] open(Asker asker, UUID client, UUID attachment, byte[] sealed) {
        return vault.clientKey(asker.office(), client).openBytes("attachment.content." + attachment, sealed);
    }
}
