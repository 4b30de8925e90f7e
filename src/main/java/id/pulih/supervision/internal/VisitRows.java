package id.pulih.supervision.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.DayCursor;
import id.pulih.supervision.Purpose;
import id.pulih.supervision.Supervision;
import id.pulih.supervision.VisitKind;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads visits. What is written in words is sealed under the key of the office that was visited. Joins the caller's work. */
@Component
public class VisitRows {

    /** Every version of every visit. */
    private static final String SELECT = """
            select v.*, a.display_name as by_name, o.name as by_office, w.display_name as written_by_name,
                   array(select p.display_name from pulih.account p where p.id = any (v.accounts) order by lower(p.display_name)) as officers
            from (
                select v.office_id, v.id, 1 as version, v.id as row_id, v.kind, v.day, v.purposes, v.accounts, v.agents, v.place_sealed,
                       v.companions_sealed, v.summary_sealed, null as reason_sealed, v.visited_by, v.visited_by as written_by, v.recorded_at as written_at
                  from pulih.supervision_visit v
                union all
                select c.office_id, c.visit_id, c.version, c.id, c.kind, c.day, c.purposes, c.accounts, c.agents, c.place_sealed,
                       c.companions_sealed, c.summary_sealed, c.reason_sealed, v.visited_by, c.corrected_by, c.corrected_at
                  from pulih.supervision_correction c join pulih.supervision_visit v on v.office_id = c.office_id and v.id = c.visit_id) v
            join pulih.account a on a.id = v.visited_by
            join pulih.account w on w.id = v.written_by
            join pulih.office o on o.id = a.office_id
            """;

    /** The one that holds. */
    private static final String PRESENT = """
             and not exists (select from pulih.supervision_correction c
                              where c.office_id = v.office_id and c.visit_id = v.id and c.version > v.version)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final FindingRows findings;

    VisitRows(JdbcClient jdbc, Vault vault, FindingRows findings) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.findings = findings;
    }

    /** Earliest first. */
    public List<Supervision> during(UUID office, LocalDate from, LocalDate to) {
        return withFindings(jdbc.sql(SELECT + "where v.office_id = any (:offices) and v.day between :from and :to" + PRESENT + "order by v.day, v.id")
                .param("offices", new UUID[] {office})
                .param("from", from)
                .param("to", to)
                .query(rows())
                .list());
    }

    /** Newest first, one more than the page holds when there is more. */
    List<Supervision> page(Collection<UUID> offices, DayCursor after, int limit) {
        return withFindings(jdbc.sql(SELECT + "where v.office_id = any (:offices) and (v.day, v.id) < (:day, :id)" + PRESENT + "order by v.day desc, v.id desc limit :limit")
                .param("offices", offices.toArray(UUID[]::new))
                .param("day", after.day())
                .param("id", after.id())
                .param("limit", limit + 1)
                .query(rows())
                .list());
    }

    Optional<Supervision> find(Collection<UUID> offices, UUID id) {
        return withFindings(jdbc.sql(SELECT + "where v.office_id = any (:offices) and v.id = :id" + PRESENT)
                .param("offices", offices.toArray(UUID[]::new))
                .param("id", id)
                .query(rows())
                .list()).stream().findFirst();
    }

    /** As it was recorded first, and each correction. */
    List<VisitVersion> versions(Supervision visit) {
        SealingKey key = vault.officeKey(visit.office());
        return jdbc.sql(SELECT + "where v.office_id = :office and v.id = :id order by v.version")
                .param("office", visit.office())
                .param("id", visit.id())
                .query((row, n) -> new VisitVersion(read(row, key), ids(row.getArray("accounts")), ids(row.getArray("agents")),
                        opened(key, "reason", row), row.getString("written_by_name"), row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Supervision> withFindings(List<Supervision> visits) {
        Map<UUID, List<Supervision.Found>> found = findings.of(visits);
        return visits.stream().map(each -> new Supervision(each.office(), each.id(), each.version(), each.kind(), each.day(), each.visitor(), each.by(), each.byOffice(),
                each.officers(), each.agents(), each.purposes(), each.place(), each.companions(), each.summary(),
                found.getOrDefault(each.id(), List.of()))).toList();
    }

    private org.springframework.jdbc.core.RowMapper<Supervision> rows() {
        var keys = new HashMap<UUID, SealingKey>();
        return (row, number) -> read(row, keys.computeIfAbsent(row.getObject("office_id", UUID.class), vault::officeKey));
    }

    private static Supervision read(ResultSet row, SealingKey key) throws SQLException {
        return new Supervision(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getInt("version"), Coded.of(VisitKind.class, row.getString("kind")),
                row.getObject("day", LocalDate.class), row.getObject("visited_by", UUID.class), row.getString("by_name"), row.getString("by_office"),
                texts(row.getArray("officers")), ((Object[]) row.getArray("agents").getArray()).length,
                texts(row.getArray("purposes")).stream().map(code -> Coded.of(Purpose.class, code)).toList(),
                opened(key, "place", row), opened(key, "companions", row), opened(key, "summary", row), List.of());
    }

    private static String opened(SealingKey key, String field, ResultSet row) throws SQLException {
        String table = row.getInt("version") == 1 ? "supervision_visit." : "supervision_correction.";
        return Objects.requireNonNullElse(key.open(table + field + "." + row.getString("row_id"), row.getBytes(field + "_sealed")), "");
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
