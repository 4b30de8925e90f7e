package id.pulih.supervision.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Coded;
import id.pulih.supervision.OpenAction;
import id.pulih.supervision.Purpose;
import id.pulih.supervision.Supervision;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was found on visits and how it was closed. Joins the caller's work. */
@Component
public class FindingRows {

    private static final int MOST = 50;

    private static final String SELECT = """
            select f.*, p.display_name as owner_name, c.how, c.numerator, c.denominator, c.evidence_sealed, c.closed_at, q.display_name as closer,
                   (c.closed_at at time zone o.time_zone)::date as closed_on
            from pulih.supervision_finding f
            join pulih.office o on o.id = f.office_id
            join pulih.account p on p.id = f.owner
            left join pulih.supervision_closing c on c.office_id = f.office_id and c.finding_id = f.id
            left join pulih.account q on q.id = c.closed_by
            """;

    private static final String OPEN = """
            select f.office_id, f.visit_id, f.id, f.purpose, f.owner, p.display_name as owner_name, f.due_on
            from pulih.supervision_finding f join pulih.account p on p.id = f.owner
            where f.office_id = any (:offices)
              and not exists (select from pulih.supervision_closing c where c.office_id = f.office_id and c.finding_id = f.id)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    FindingRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** By visit, in the order of their days. */
    Map<UUID, List<Supervision.Found>> of(Collection<Supervision> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(SELECT + "where f.office_id = any (:offices) and f.visit_id = any (:visits) order by f.due_on, f.id")
                .param("offices", visits.stream().map(Supervision::office).distinct().toArray(UUID[]::new))
                .param("visits", visits.stream().map(Supervision::id).toArray(UUID[]::new))
                .query(rows())
                .list()
                .stream()
                .collect(Collectors.groupingBy(Finding::visit, LinkedHashMap::new, Collectors.mapping(Finding::found, Collectors.toList())));
    }

    /** Of one visit, with what would close each. */
    List<Finding> of(UUID office, UUID visit) {
        return jdbc.sql(SELECT + "where f.office_id = :office and f.visit_id = :visit order by f.due_on, f.id")
                .param("office", office)
                .param("visit", visit)
                .query(rows())
                .list();
    }

    Optional<Finding> find(Collection<UUID> offices, UUID finding) {
        return jdbc.sql(SELECT + "where f.office_id = any (:offices) and f.id = :id")
                .param("offices", offices.toArray(UUID[]::new))
                .param("id", finding)
                .query(rows())
                .optional();
    }

    /** The earliest due first. */
    public List<OpenAction> owed(Asker asker) {
        return jdbc.sql(OPEN + " and f.owner = :owner order by f.due_on, f.id limit :most")
                .param("offices", asker.offices().toArray(UUID[]::new))
                .param("owner", asker.account())
                .param("most", MOST)
                .query(FindingRows::open)
                .list();
    }

    /** The longest overdue first. */
    public List<OpenAction> overdue(Collection<UUID> offices, LocalDate today) {
        return jdbc.sql(OPEN + " and f.due_on < :today order by f.due_on, f.id limit :most")
                .param("offices", offices.toArray(UUID[]::new))
                .param("today", today)
                .param("most", MOST)
                .query(FindingRows::open)
                .list();
    }

    private static OpenAction open(ResultSet row, int number) throws SQLException {
        return new OpenAction(row.getObject("office_id", UUID.class), row.getObject("visit_id", UUID.class), row.getObject("id", UUID.class),
                Coded.of(Purpose.class, row.getString("purpose")), row.getObject("owner", UUID.class), row.getString("owner_name"),
                row.getObject("due_on", LocalDate.class));
    }

    private org.springframework.jdbc.core.RowMapper<Finding> rows() {
        var keys = new HashMap<UUID, SealingKey>();
        return (row, number) -> read(row, keys.computeIfAbsent(row.getObject("office_id", UUID.class), vault::officeKey));
    }

    private static Finding read(ResultSet row, SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Finding(row.getObject("office_id", UUID.class), row.getObject("visit_id", UUID.class), id,
                Coded.of(Purpose.class, row.getString("purpose")), opened(key, "supervision_finding.text." + id, row.getBytes("text_sealed")),
                opened(key, "supervision_finding.action." + id, row.getBytes("action_sealed")), row.getObject("owner", UUID.class),
                row.getString("owner_name"), row.getObject("due_on", LocalDate.class), Condition.of(row), closing(row, key, id));
    }

    private static Finding.@Nullable Closing closing(ResultSet row, SealingKey key, UUID id) throws SQLException {
        OffsetDateTime at = row.getObject("closed_at", OffsetDateTime.class);
        return at == null ? null : new Finding.Closing(row.getString("how"), row.getObject("numerator", Long.class), row.getObject("denominator", Long.class),
                opened(key, "supervision_closing.evidence." + id, row.getBytes("evidence_sealed")), row.getString("closer"), at.toInstant(),
                row.getObject("closed_on", LocalDate.class));
    }

    private static String opened(SealingKey key, String place, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(key.open(place, sealed), "");
    }
}
