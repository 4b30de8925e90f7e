package id.pulih.clients.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.ClientPolicy;
import id.pulih.clients.Restriction;
import id.pulih.platform.Phone;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a client for a page or an answer of this module, with the entry in the trail that belongs to it. */
@Component
class OpenedClients {

    private final Work work;
    private final ClientReader reader;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenedClients(Work work, ClientReader reader, Audit audit, JdbcClient jdbc, Clock clock) {
        this.work = work;
        this.reader = reader;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws ProblemException not-found, also for those who do not serve clients */
    Client read(Asker asker, UUID client) {
        return work.write(asker.own("care"), () -> {
            Client found = reader.open(asker, client);
            audit.record(asker, "client-read", "client", client, "");
            return found;
        });
    }

    /** Who a client of an office below is, while the asker has it open; every look is an entry in that office's trail. */
    Optional<OpenIdentity> openIdentity(Asker asker, ClientList.Line line) {
        if (!ClientPolicy.mayReadOpened(asker, line.officeId())) {
            return Optional.empty();
        }
        return work.write(asker.reach("break-glass"), () -> open(asker, line.officeId(), line.id()).flatMap(open ->
                reader.nameAndPhone(line.officeId(), line.id()).map(found -> {
                    audit.record(asker, line.officeId(), "identity-read", "client", line.id(), "opening=" + open.id());
                    return new OpenIdentity(open.id(), open.until().toInstant(), line.alias(), found.name(), line.village(),
                            found.phone() == null ? null : new Phone(found.phone()).shown());
                })));
    }

    /** The restriction that holds now; null when none does. */
    @Nullable Restriction restriction(Asker asker, UUID client) {
        return reader.restriction(asker, client);
    }

    private record Open(UUID id, OffsetDateTime until) {}

    /** The rows are written by the module of openings; the longest one counts. */
    private Optional<Open> open(Asker asker, UUID office, UUID client) {
        return jdbc.sql("""
                select o.id, coalesce(o.open_until, d.open_until) as until from pulih.identity_opening o
                left join pulih.identity_opening_decision d on d.office_id = o.office_id and d.opening_id = o.id
                left join pulih.identity_opening_closing z on z.office_id = o.office_id and z.opening_id = o.id
                where o.office_id = :office and o.client_id = :client and o.account_id = :account
                  and coalesce(o.open_until, d.open_until) > :now and z.opening_id is null
                order by until desc limit 1""")
                .param("office", office)
                .param("client", client)
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .query(Open.class)
                .optional();
    }
}
