package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Ids;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers of clients of the own office, with their scans. */
@Component
class PaperStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final Audit audit;
    private final OwnClients own;
    private final Attachments attachments;

    PaperStore(JdbcClient jdbc, Clock clock, Work work, Audit audit, OwnClients own, Attachments attachments) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.audit = audit;
        this.own = own;
        this.attachments = attachments;
    }

    /** The newest of each kind. */
    List<Paper> of(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select distinct on (kind) id, kind, received_on, attachment_id as attachment from pulih.client_paper
                where office_id = :office and client_id = :client
                order by kind, recorded_at desc, id desc""")
                .param("office", asker.office())
                .param("client", client)
                .query(Paper.class)
                .list());
    }

    /**
     * Notes that a paper was received. A scan that is already there stays when none comes with it; saying the same day
     * again changes nothing.
     */
    void receive(Asker asker, UUID client, PaperKind kind, LocalDate receivedOn, @Nullable Scan scan) {
        if (scan != null) {
            attachments.check(scan);
        }
        work.write(asker.own("care"), () -> {
            own.need(asker, client);
            Optional<Paper> before = of(asker, client).stream().filter(paper -> paper.kind().equals(kind.code())).findFirst();
            if (scan == null && before.filter(paper -> paper.receivedOn().equals(receivedOn)).isPresent()) {
                return;
            }
            UUID id = Ids.next();
            UUID attachment = scan == null ? before.map(Paper::attachment).orElse(null) : attachments.attach(asker, client, scan);
            jdbc.sql("""
                    insert into pulih.client_paper (office_id, id, client_id, kind, received_on, attachment_id, recorded_by, recorded_at)
                    values (:office, :id, :client, :kind, :receivedOn, :attachment, :account, :now)""")
                    .param("office", asker.office())
                    .param("id", id)
                    .param("client", client)
                    .param("kind", kind.code())
                    .param("receivedOn", receivedOn)
                    .param("attachment", attachment)
                    .param("account", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
            audit.record(asker, "paper-received", "client", client, "kind=" + kind.code() + (scan == null ? "" : " scan"));
        });
    }

    private record Stored(UUID id, String mediaType, byte[] contentSealed) {}

    /** Opens the scan of a paper, and writes it into the trail. */
    Scan scan(Asker asker, UUID client, UUID paper) {
        return work.write(asker.own("care"), () -> {
            own.need(asker, client);
            Stored stored = jdbc.sql("""
                    select a.id, a.media_type, a.content_sealed from pulih.client_paper p
                    join pulih.attachment a on a.office_id = p.office_id and a.id = p.attachment_id
                    where p.office_id = :office and p.client_id = :client and p.id = :paper""")
                    .param("office", asker.office())
                    .param("client", client)
                    .param("paper", paper)
                    .query((row, n) -> new Stored(row.getObject("id", UUID.class), row.getString("media_type"), row.getBytes("content_sealed")))
                    .optional()
                    .orElseThrow(ProblemException.notFound());
            audit.record(asker, "paper-read", "client", client, "paper=" + paper);
            return new Scan(stored.mediaType(), attachments.open(asker, client, stored.id(), stored.contentSealed()));
        });
    }
}
