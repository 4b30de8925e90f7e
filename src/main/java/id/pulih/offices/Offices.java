package id.pulih.offices;

import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads offices; they are reference data and known to everybody signed in. */
@Component
public class Offices {

    private static final String COLUMNS =
            "id, code, name, kind, parent_id, area_code, time_zone, address, phone, head_name, head_title, version";

    private final JdbcClient jdbc;
    private final Work work;
    private volatile Known known = new Known(new Stamp(0, 0), List.of());

    public Offices(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    public Office get(UUID id) {
        return work.read(Scope.none(), () -> jdbc.sql("select " + COLUMNS + " from pulih.office where id = :id")
                .param("id", id)
                .query(Office.class)
                .optional()
                .orElseThrow(ProblemException.notFound()));
    }

    /** By kind and name. Most pages need them and they hardly ever change: they are read again when one was added or changed. */
    public List<Office> all() {
        return work.read(Scope.none(), () -> {
            if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                // Whoever writes may see what nobody else does yet, or never will.
                return read();
            }
            Stamp now = stamp();
            Known last = known;
            if (!last.stamp().equals(now)) {
                last = new Known(now, read());
                known = last;
            }
            return last.offices();
        });
    }

    /** No office is deleted and no version goes back: while both numbers are the same, so is every office. */
    private record Stamp(long offices, long versions) {}

    /** What was read no earlier than its stamp: something newer under an older stamp is only read once more. */
    private record Known(Stamp stamp, List<Office> offices) {}

    private Stamp stamp() {
        return jdbc.sql("select count(*) as offices, coalesce(sum(version), 0)::bigint as versions from pulih.office").query(Stamp.class).single();
    }

    private List<Office> read() {
        return List.copyOf(jdbc.sql("select " + COLUMNS + " from pulih.office order by kind, name").query(Office.class).list());
    }
}
