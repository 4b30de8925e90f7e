package id.pulih.trail.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries, newest first, those from before the chain included. Joins the caller's transaction. */
@Component
class TrailQueries {

    private static final String ENTRIES = """
            select e.office_id, e.id, e.at, e.account_id, e.roles, e.action, e.subject_kind, e.subject_id, e.purpose, e.detail,
                a.username, a.display_name, o.name as workplace
            from (select office_id, id, at, account_id, roles, action, subject_kind, subject_id, purpose, detail from pulih.audit_entry
                  union all
                  select office_id, id, at, account_id, '', action, subject_kind, subject_id, purpose, detail
                  from pulih.audit_entry_unchained) e
            left join pulih.account a on a.id = e.account_id
            left join pulih.office o on o.id = a.office_id
            where e.office_id = any (:offices) and e.at >= :from and e.at < :until
              and (e.at, e.id) < (:beforeAt, :beforeId)
            """;

    private static final String NEWEST = " order by e.at desc, e.id desc limit :limit";

    private final JdbcClient jdbc;
    private final Subjects subjects;

    TrailQueries(JdbcClient jdbc, Subjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    List<Line> find(Wanted wanted, int limit) {
        UUID client = wanted.client() == null ? null : wanted.client().id();
        List<Line> lines = jdbc.sql(ENTRIES
                        + (client == null ? "" : " and (e.subject_id = any (:records) or (e.action = 'clients-listed' and e.detail like :listed))")
                        + (wanted.account() == null ? "" : " and e.account_id = :account")
                        + NEWEST)
                .param("offices", wanted.offices().toArray(UUID[]::new))
                .param("from", utc(wanted.from()))
                .param("until", utc(wanted.until()))
                .param("beforeAt", utc(wanted.before().at()))
                .param("beforeId", wanted.before().id())
                .param("records", client == null ? new UUID[0] : subjects.of(wanted.offices(), client).toArray(UUID[]::new))
                .param("listed", "%" + client + "%")
                .param("account", wanted.account())
                .param("limit", limit)
                .query(TrailQueries::line)
                .list();
        List<UUID> about = lines.stream().map(line -> line.what().subject()).filter(Objects::nonNull).distinct().toList();
        Map<UUID, String> numbers = subjects.caseNumbers(wanted.offices(), about);
        return lines.stream().map(line -> line.about(line.what().subject() == null ? null : numbers.get(line.what().subject()))).toList();
    }

    /** A client by the whole case number. */
    Optional<Wanted.Person> client(List<UUID> offices, String caseNumber) {
        return jdbc.sql("select office_id, id from pulih.client where office_id = any (:offices) and case_number = :number")
                .param("offices", offices.toArray(UUID[]::new))
                .param("number", caseNumber)
                .query(Wanted.Person.class)
                .optional();
    }

    Optional<UUID> account(String username) {
        return jdbc.sql("select id from pulih.account where username = :username").param("username", username).query(UUID.class).optional();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(), who(row), row.getString("roles"),
                new Line.What(row.getString("action"), row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
                        row.getString("purpose"), row.getString("detail")),
                null);
    }

    private static Line.@Nullable Who who(ResultSet row) throws SQLException {
        return row.getString("username") == null
                ? null
                : new Line.Who(row.getObject("account_id", UUID.class), row.getString("username"), row.getString("display_name"),
                        row.getString("workplace"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
