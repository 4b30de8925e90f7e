package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Restrictions of processing: what is recorded of the client stays, and nothing is added, printed or told while one holds. */
@Component
public class Restrictions {

    /** How long a head may write once a reason was given. */
    private static final Duration EXCEPTION = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final Vault vault;
    private final Audit audit;
    private final Merges merges;

    public Restrictions(JdbcClient jdbc, Clock clock, Work work, Vault vault, Audit audit, Merges merges) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.vault = vault;
        this.audit = audit;
        this.merges = merges;
    }

    /** The one that holds now, if any; one that hides before one that does not. */
    public Optional<Restriction> of(Asker asker, UUID client) {
        return work.read(asker.own("rights"), () -> jdbc.sql("""
                select r.id, r.hides, r.begun_at, a.display_name,
                    (select max(x.until) from pulih.processing_exception x where x.office_id = r.office_id
                        and x.restriction_id = r.id and x.account_id = :account and x.until > :now) as open_until
                from pulih.processing_restriction r left join pulih.account a on a.id = r.begun_by
                where r.office_id = :office and r.client_id = :client
                    and not exists (select from pulih.processing_restriction_ending e
                        where e.office_id = r.office_id and e.restriction_id = r.id)
                order by r.hides desc, r.begun_at limit 1""")
                .param("office", asker.office())
                .param("client", client)
                .param("account", asker.account())
                .param("now", now())
                .query((row, n) -> new Restriction(row.getObject("id", UUID.class), row.getBoolean("hides"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        Objects.requireNonNullElse(row.getString("display_name"), "Pulih"),
                        Optional.ofNullable(row.getObject("open_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null)))
                .optional());
    }

    /** Those of the clients whose restriction hides who they are. */
    public List<UUID> hides(Asker asker, Collection<UUID> clients) {
        return jdbc.sql("""
                select r.client_id from pulih.processing_restriction r
                where r.office_id = :office and r.client_id = any (:clients) and r.hides""")
                .param("office", asker.office())
                .param("clients", clients.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * Those of the clients about whom nothing needs to be asked: never restricted, never merged into another, not erased. Of the
     * others {@link #needFree} tells.
     */
    public Set<UUID> plainlyFree(Asker asker, Collection<UUID> clients) {
        return new HashSet<>(jdbc.sql("""
                select c.id from pulih.client c
                 where c.office_id = :office and c.id = any (:clients)
                   and not exists (select from pulih.processing_restriction r where r.office_id = c.office_id and r.client_id = c.id)
                   and not exists (select from pulih.client_merge_decision d where d.office_id = c.office_id and d.merged_id = c.id)
                   and not exists (select from pulih.client_tombstone t where t.office_id = c.office_id and t.client_id = c.id)""")
                .param("office", asker.office())
                .param("clients", clients.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /**
     * For every act that adds to what is recorded of a client or takes something out.
     *
     * @throws ProblemException restricted, unless the asker is a head who gave a reason within the hour; merged when another
     *                          record of the same person is kept instead
     */
    public void needFree(Asker asker, UUID client) {
        merges.into(asker, client).ifPresent(kept -> {
            throw ProblemException.of(Problem.MERGED, kept.caseNumber());
        });
        needUnrestricted(asker, client);
    }

    /** As {@link #needFree}, also for a record that gave way to another: what is there may be read and printed. */
    public void needUnrestricted(Asker asker, UUID client) {
        if (of(asker, client).filter(restriction -> restriction.openUntil() == null).isPresent()) {
            throw ProblemException.of(Problem.RESTRICTED);
        }
    }

    /** As {@link #needFree}, and nobody merges the client's record until the transaction ends. */
    public void needFreeToBegin(Asker asker, UUID client) {
        jdbc.sql("select id from pulih.client where office_id = :office and id = :client for share")
                .param("office", asker.office())
                .param("client", client)
                .query(UUID.class)
                .optional();
        needFree(asker, client);
    }

    /**
     * Begins one; while one of that kind holds nothing changes.
     *
     * @param request the request it was asked with
     */
    public void begin(Asker asker, UUID client, boolean hides, @Nullable UUID request) {
        work.write(asker.own("rights"), () -> {
            need(asker);
            if (of(asker, client).filter(restriction -> restriction.hides() || !hides).isPresent()) {
                return;
            }
            UUID id = Ids.next();
            jdbc.sql("""
                    insert into pulih.processing_restriction (office_id, id, client_id, hides, request_id, begun_by, begun_at)
                    values (:office, :id, :client, :hides, :request, :account, :now)""")
                    .param("office", asker.office()).param("id", id).param("client", client).param("hides", hides)
                    .param("request", request).param("account", asker.account()).param("now", now())
                    .update();
            audit.record(asker, "processing-restricted", "client", client, "restriction=" + id + (hides ? " hides" : ""));
        });
    }

    /** @throws ProblemException head-required; not-found when none holds or the one that holds is never lifted */
    public void end(Asker asker, UUID client, String reason) {
        work.write(asker.own("rights"), () -> {
            Restriction holding = holding(asker, client);
            if (holding.hides()) {
                throw ProblemException.notFound().get();
            }
            jdbc.sql("""
                    insert into pulih.processing_restriction_ending (office_id, restriction_id, reason_sealed, ended_by, ended_at)
                    values (:office, :id, :reason, :account, :now)""")
                    .param("office", asker.office()).param("id", holding.id())
                    .param("reason", vault.clientKey(asker.office(), client).seal("processing_restriction_ending.reason." + holding.id(), reason))
                    .param("account", asker.account()).param("now", now())
                    .update();
            audit.record(asker, "processing-freed", "client", client, "restriction=" + holding.id());
        });
    }

    /** Lets the asker write for an hour. @throws ProblemException head-required, not-found */
    public void except(Asker asker, UUID client, String reason) {
        work.write(asker.own("rights"), () -> {
            Restriction holding = holding(asker, client);
            UUID id = Ids.next();
            jdbc.sql("""
                    insert into pulih.processing_exception (office_id, id, restriction_id, reason_sealed, account_id, granted_at, until)
                    values (:office, :id, :restriction, :reason, :account, :now, :until)""")
                    .param("office", asker.office()).param("id", id).param("restriction", holding.id())
                    .param("reason", vault.clientKey(asker.office(), client).seal("processing_exception.reason." + id, reason))
                    .param("account", asker.account()).param("now", now()).param("until", now().plus(EXCEPTION))
                    .update();
            audit.record(asker, "processing-excepted", "client", client, "restriction=" + holding.id() + " exception=" + id);
        });
    }

    private Restriction holding(Asker asker, UUID client) {
        need(asker);
        return of(asker, client).orElseThrow(ProblemException.notFound());
    }

    private static void need(Asker asker) {
        if (!RestrictionPolicy.mayRestrict(asker, asker.office())) {
            throw ProblemException.of(Problem.HEAD_REQUIRED);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
