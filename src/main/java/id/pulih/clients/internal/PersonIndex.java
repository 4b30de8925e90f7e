package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Ids;
import id.pulih.platform.Texts;
import id.pulih.vault.SealedCopies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a client who arrives from another office is compared with, and the rows of the papers that come along. */
@Component
public class PersonIndex {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Blind blind;
    private final Aliases aliases;

    PersonIndex(JdbcClient jdbc, Clock clock, Blind blind, Aliases aliases) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.blind = blind;
        this.aliases = aliases;
    }

    public Instant now() {
        return clock.instant();
    }

    /** The client of the asker's office with the same NIK. */
    public Optional<UUID> sameNik(Asker asker, Details details) {
        return details.nik() == null ? Optional.empty() : jdbc.sql("""
                select client_id from pulih.identity_index where nik_hash = :nik and office_id = :office order by client_id limit 1""")
                .param("nik", blind.nik(details.nik()))
                .param("office", asker.office())
                .query(UUID.class)
                .optional();
    }

    /** With another alias where the present one is taken. */
    public Details aliased(Asker asker, UUID id, Details d) {
        boolean taken = jdbc.sql("select exists (select from pulih.client where office_id = :office and alias_search = :alias)")
                .param("office", asker.office())
                .param("alias", Texts.folded(d.alias()))
                .query(Boolean.class)
                .single();
        return taken
                ? new Details(d.name(), aliases.propose(asker, id), d.nik(), d.noNikReason(), d.sex(), d.birthDate(), d.phone(), d.villageCode(),
                        d.address(), d.guardian(), d.rehabilitation())
                : d;
    }

    private record PaperRow(String kind, LocalDate receivedOn, @Nullable UUID attachmentId, UUID recordedBy, OffsetDateTime recordedAt) {}

    /** Files of the client that are not the scan of a paper as it stands: court orders, scans that were replaced. */
    public Set<UUID> noScans(UUID office, UUID client) {
        return Set.copyOf(jdbc.sql("""
                select a.id from pulih.attachment a where a.office_id = :office and a.client_id = :client and a.id not in (
                    select p.attachment_id from (select distinct on (kind) attachment_id from pulih.client_paper
                        where office_id = :office and client_id = :client order by kind, recorded_at desc, id desc) p
                    where p.attachment_id is not null)""")
                .param("office", office)
                .param("client", client)
                .query(UUID.class)
                .list());
    }

    /** @param scans the copies of the attachments by what they are copies of */
    public void papers(SealedCopies.Passage passage, UUID from, UUID to, Map<UUID, UUID> scans) {
        List<PaperRow> rows = jdbc.sql("""
                select distinct on (kind) kind, received_on, attachment_id, recorded_by, recorded_at from pulih.client_paper
                where office_id = :office and client_id = :client order by kind, recorded_at desc, id desc""")
                .param("office", passage.fromOffice())
                .param("client", from)
                .query(PaperRow.class)
                .list();
        rows.forEach(row -> jdbc.sql("""
                insert into pulih.client_paper (office_id, id, client_id, kind, received_on, attachment_id, recorded_by, recorded_at)
                values (:office, :id, :client, :kind, :received, :attachment, :by, :at)""")
                .param("office", passage.toOffice())
                .param("id", Ids.next())
                .param("client", to)
                .param("kind", row.kind())
                .param("received", row.receivedOn())
                .param("attachment", row.attachmentId() == null ? null : scans.get(row.attachmentId()))
                .param("by", row.recordedBy())
                .param("at", row.recordedAt())
                .update());
    }
}
