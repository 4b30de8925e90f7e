package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads openings, newest first; by case number, never by name. What the asker may see of them the policy decides. */
@Component
class OpeningQueries {

    private static final String SELECT = """
            select o.office_id, o.id, p.name as office_name, o.client_id, c.case_number, o.account_id, o.account_office,
                   a.display_name, w.name as workplace, o.kind, o.alone, o.requested_at, o.decide_by, d.approved,
                   b.display_name as decided_by, coalesce(o.open_until, d.open_until) as open_until, z.closed_at
            from pulih.identity_opening o
            join pulih.client c on c.office_id = o.office_id and c.id = o.client_id
            join pulih.office p on p.id = o.office_id
            join pulih.account a on a.id = o.account_id
            join pulih.office w on w.id = o.account_office
            left join pulih.identity_opening_decision d on d.office_id = o.office_id and d.opening_id = o.id
            left join pulih.account b on b.id = d.decided_by
            left join pulih.identity_opening_closing z on z.office_id = o.office_id and z.opening_id = o.id
            where o.office_id = any (:offices)
            """;

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    OpeningQueries(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /** One the asker's offices hold; whether the asker may see it is the caller's to ask. */
    Optional<Opening> find(Asker asker, UUID id) {
        return work.read(asker.reach("break-glass"), () -> select(asker, " and o.id = :id").param("id", id).query(OpeningQueries::row).optional());
    }

    /** The asker's opening or request for this client that still counts. */
    Optional<Opening> current(Asker asker, UUID office, UUID client) {
        Instant now = clock.instant();
        return work.read(asker.reach("break-glass"), () -> select(asker, """
                 and o.office_id = :office and o.client_id = :client and o.account_id = :account
                order by o.requested_at desc, o.id desc limit 20""")
                .param("office", office)
                .param("client", client)
                .param("account", asker.account())
                .query(OpeningQueries::row)
                .list())
                .stream()
                .filter(each -> each.current(now))
                .findFirst();
    }

    List<Opening> mine(Asker asker) {
        return work.read(asker.reach("break-glass"), () -> select(asker, " and o.account_id = :account order by o.requested_at desc, o.id desc limit :most")
                .param("account", asker.account())
                .param("most", MOST)
                .query(OpeningQueries::row)
                .list());
    }

    /** Requests of others that nobody has decided yet. */
    List<Opening> waiting(Asker asker) {
        return work.read(asker.reach("break-glass"), () -> select(asker, """
                 and o.account_id <> :account and o.decide_by > :now and d.opening_id is null
                order by o.requested_at desc, o.id desc limit :most""")
                .param("account", asker.account())
                .param("now", utc(clock.instant()))
                .param("most", MOST)
                .query(OpeningQueries::row)
                .list());
    }

    /** Of clients of these offices, asked for within the time. */
    List<Opening> between(Asker asker, Instant from, Instant to) {
        return work.read(asker.reach("break-glass"), () -> select(asker, """
                 and o.requested_at >= :from and o.requested_at < :to order by o.requested_at desc, o.id desc""")
                .param("from", utc(from))
                .param("to", utc(to))
                .query(OpeningQueries::row)
                .list());
    }

    private JdbcClient.StatementSpec select(Asker asker, String more) {
        return jdbc.sql(SELECT + more).param("offices", asker.offices().toArray(UUID[]::new));
    }

    private static Opening row(ResultSet row, int number) throws SQLException {
        return new Opening(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getString("office_name"),
                row.getObject("client_id", UUID.class), row.getString("case_number"), row.getObject("account_id", UUID.class),
                row.getObject("account_office", UUID.class), row.getString("display_name"), row.getString("workplace"),
                row.getString("kind"), row.getBoolean("alone"), instant(row, "requested_at"), maybe(row, "decide_by"),
                row.getObject("approved", Boolean.class), row.getString("decided_by"), maybe(row, "open_until"), maybe(row, "closed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
