package id.pulih.audit.internal;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads chains and heads. Never writes, and needs no right to. */
@Component
public class ChainReader {

    private static final int FETCHED = 2_000;

    private final JdbcClient jdbc;
    private final Work work;

    ChainReader(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    public List<UUID> offices() {
        return work.read(Scope.none(), () -> jdbc.sql("select id from pulih.office order by id").query(UUID.class).list());
    }

    public List<ChainHead> heads(List<UUID> offices) {
        return work.read(Scope.of(offices, null, "trail"), () -> jdbc.sql("""
                select office_id as office, seq, mac, head_mac as seal from pulih.audit_head
                where office_id = any (:offices) order by office_id""")
                .param("offices", offices.toArray(UUID[]::new))
                .query(ChainHead.class)
                .list());
    }

    /** The whole chain of an office and its head at one moment; returns the head. */
    Optional<ChainHead> walk(UUID office, ChainWalk walk) {
        return work.snapshot(Scope.of(List.of(office), null, "trail"), () -> {
            jdbc.sql("""
                    select seq, id, (extract(epoch from at) * 1000000)::bigint, account_id, roles,
                        action, subject_kind, subject_id, purpose, detail, mac
                    from pulih.audit_entry where office_id = :office order by seq""")
                    .param("office", office)
                    .withFetchSize(FETCHED)
                    .query((RowCallbackHandler) row -> walk.accept(link(office, row)));
            return heads(List.of(office)).stream().findFirst();
        });
    }

    private static Link link(UUID office, ResultSet row) throws SQLException {
        var act = new Entry.Act(row.getString(6), row.getString(7), row.getObject(8, UUID.class), row.getString(10));
        var entry = new Entry(office, row.getObject(2, UUID.class), row.getLong(3), row.getObject(4, UUID.class), row.getString(5),
                act, row.getString(9));
        return new Link(row.getLong(1), entry, row.getBytes(11));
    }
}
