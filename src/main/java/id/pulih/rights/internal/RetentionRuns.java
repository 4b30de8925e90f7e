package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.Erasure;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out an approved proposal. Each client is looked at once more: what a hold or a new programme keeps stays. */
@Component
class RetentionRuns {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final RetentionQueries queries;
    private final Erasure erasure;
    private final Audit audit;

    RetentionRuns(JdbcClient jdbc, Clock clock, Work work, RetentionQueries queries, Erasure erasure, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.queries = queries;
        this.erasure = erasure;
        this.audit = audit;
    }

    /** What came of it. */
    record Ended(int destroyed, int kept, int received) {}

    private record Approved(UUID office, UUID[] clients, UUID approver, String zone) {}

    /** Empty when there is no such run, or nobody else approved it. Once more changes nothing. */
    Optional<Ended> apply(UUID run) {
        return approved(run).map(approved -> ended(approved, run).orElseGet(() -> carryOut(approved, run)));
    }

    List<UUID> offices() {
        return jdbc.sql("select id from pulih.office order by code").query(UUID.class).list();
    }

    private Ended carryOut(Approved approved, UUID run) {
        Asker asker = Asker.service(approved.office(), "Pulih", ZoneId.of(approved.zone()), approved.approver());
        int destroyed = 0;
        for (UUID client : approved.clients()) {
            destroyed += Boolean.TRUE.equals(work.write(asker.own("retention"), () -> destroy(asker, client, run))) ? 1 : 0;
        }
        int kept = approved.clients().length - destroyed;
        int count = destroyed;
        return work.write(asker.own("retention"), () -> end(asker, run, count, kept));
    }

    private boolean destroy(Asker asker, UUID client, UUID run) {
        LocalDate today = queries.today(asker.office());
        Set<UUID> due = queries.due(asker.office(), today).stream().map(RetentionList.Due::client).collect(Collectors.toSet());
        if (due.contains(client)) {
            erasure.erase(asker, client, "retention-run=" + run);
        }
        return due.contains(client);
    }

    private Ended end(Asker asker, UUID run, int destroyed, int kept) {
        int received = jdbc.sql("delete from pulih.received where office_id = :office and received_at < :before")
                .param("office", asker.office())
                .param("before", queries.receivedBefore(asker.office(), queries.today(asker.office())))
                .update();
        jdbc.sql("""
                insert into pulih.retention_run_end (office_id, run_id, destroyed, kept, received, ended_at)
                values (:office, :run, :destroyed, :kept, :received, :now)""")
                .param("office", asker.office()).param("run", run).param("destroyed", destroyed).param("kept", kept)
                .param("received", received).param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        audit.record(asker, "retention-applied", "retention-run", run, "destroyed=" + destroyed + " kept=" + kept + " received=" + received);
        return new Ended(destroyed, kept, received);
    }

    private Optional<Approved> approved(UUID run) {
        return work.read(Scope.of(offices(), null, "retention"), () -> jdbc.sql("""
                select r.office_id, r.clients, v.approved_by, o.time_zone from pulih.retention_run r
                join pulih.retention_run_approval v on v.office_id = r.office_id and v.run_id = r.id and v.approved_by <> r.proposed_by
                join pulih.office o on o.id = r.office_id
                where r.id = :run""")
                .param("run", run)
                .query((row, n) -> new Approved(row.getObject("office_id", UUID.class),
                        Arrays.copyOf((Object[]) row.getArray("clients").getArray(), ((Object[]) row.getArray("clients").getArray()).length, UUID[].class),
                        row.getObject("approved_by", UUID.class), row.getString("time_zone")))
                .optional());
    }

    private Optional<Ended> ended(Approved approved, UUID run) {
        return work.read(Scope.of(List.of(approved.office()), null, "retention"), () -> jdbc.sql(
                        "select destroyed, kept, received from pulih.retention_run_end where office_id = :office and run_id = :run")
                .param("office", approved.office())
                .param("run", run)
                .query(Ended.class)
                .optional());
    }
}
