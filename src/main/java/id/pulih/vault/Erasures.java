package id.pulih.vault;

import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Erased clients: their keys, tombstones and the ledger outside the database. The ledger is written after the commit,
 * because an erasure that was rolled back must not come true after a restart; what a kill in between leaves out, the next
 * start takes from the tombstones.
 */
@Component
public class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final ErasureLedger ledger;
    private final SealedRows rows;

    Erasures(JdbcClient jdbc, Clock clock, Work work, ErasureLedger ledger, SealedRows rows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.ledger = ledger;
        this.rows = rows;
    }

    void erase(UUID office, UUID client, UUID by) {
        try {
            ledger.requireWritable();
        } catch (VaultException e) {
            LOG.error("Penghapusan ditolak: catatannya tidak dapat ditulis. / Erasure refused: its ledger cannot be written.", e);
            throw ProblemException.of(Problem.UNAVAILABLE);
        }
        var erased = new Erased(office, client, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        if (destroy(erased)) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    note(erased);
                }
            });
        }
    }

    private void note(Erased erased) {
        try {
            ledger.add(erased);
        } catch (VaultException e) {
            LOG.error("Catatan penghapusan belum ditulis; mulai ulang melengkapinya. / The erasure ledger lacks a line; the next start adds it.", e);
        }
    }

    /**
     * In the caller's transaction. Locked before deleting: a rotation may be adding a version just now, and that one must go
     * as well. Returns whether the tombstone is new.
     */
    private boolean destroy(Erased erased) {
        jdbc.sql("select version from pulih.client_key where office_id = :office and client_id = :client order by version for update")
                .param("office", erased.office()).param("client", erased.client()).query(Integer.class).list();
        jdbc.sql("delete from pulih.client_key where office_id = :office and client_id = :client")
                .param("office", erased.office()).param("client", erased.client()).update();
        rows.empty(erased.office(), erased.client());
        return jdbc.sql("""
                insert into pulih.client_tombstone (office_id, client_id, erased_at, erased_by)
                values (:office, :client, :at, :by) on conflict do nothing""")
                .param("office", erased.office())
                .param("client", erased.client())
                .param("at", OffsetDateTime.ofInstant(erased.at(), ZoneOffset.UTC))
                .param("by", erased.by())
                .update() == 1;
    }

    Set<UUID> among(UUID office, Collection<UUID> clients) {
        return new HashSet<>(jdbc.sql("select client_id from pulih.client_tombstone where office_id = :office and client_id = any (:clients)")
                .param("office", office)
                .param("clients", clients.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** In the caller's transaction: what the ledger says, done again to a database that was restored. */
    public void repeat(Erased erased) {
        destroy(erased);
    }

    /** The clients of the ledger that this database still holds as if nothing had happened: it was restored. */
    public List<Erased> undone() {
        var undone = new ArrayList<Erased>();
        ledger.all().stream().collect(Collectors.groupingBy(Erased::office)).forEach((office, all) -> {
            Set<UUID> known = work.read(scope(office), () -> among(office, all.stream().map(Erased::client).toList()));
            all.stream().filter(each -> !known.contains(each.client())).forEach(undone::add);
        });
        return undone;
    }

    /** Adds to the ledger what only the database knows: after a kill, or when the ledger was lost. */
    public void complete() {
        Set<UUID> known = ledger.all().stream().map(Erased::client).collect(Collectors.toSet());
        tombstones().stream().filter(each -> !known.contains(each.client())).forEach(ledger::add);
    }

    private List<Erased> tombstones() {
        List<UUID> offices = work.read(Scope.none(), () -> jdbc.sql("select id from pulih.office").query(UUID.class).list());
        return work.read(Scope.of(offices, null, "keys"), () -> jdbc.sql("""
                select office_id, client_id, erased_at, erased_by from pulih.client_tombstone where office_id = any (:offices)""")
                .param("offices", offices.toArray(UUID[]::new))
                .query((row, n) -> new Erased(row.getObject("office_id", UUID.class), row.getObject("client_id", UUID.class),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(), row.getObject("erased_by", UUID.class)))
                .list());
    }

    private static Scope scope(UUID office) {
        return Scope.of(List.of(office), null, "keys");
    }
}
