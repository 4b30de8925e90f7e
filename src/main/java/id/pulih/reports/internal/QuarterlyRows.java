package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Period;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.reports.QuarterlyPolicy;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of reports and of what was done with them. Every method joins the caller's transaction. */
@Component
public class QuarterlyRows {

    /** One thing that was done. @param reason null for those whose office is not the report's */
    public record Step(int number, String step, int revision, @Nullable String reason, String by, Instant at) {}

    private static final String SELECT = """
            select r.office_id, r.id, r.quarter, r.tier,
                   (select coalesce(max(s.number), 0) from pulih.quarterly_step s where s.office_id = r.office_id and s.report_id = r.id) as steps,
                   (select s.step from pulih.quarterly_step s where s.office_id = r.office_id and s.report_id = r.id order by s.number desc limit 1) as last,
                   (select coalesce(max(s.revision), 0) from pulih.quarterly_step s
                     where s.office_id = r.office_id and s.report_id = r.id and s.step = 'signed') as revision
            from pulih.quarterly_report r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    QuarterlyRows(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** Of the own office, or signed and of an office below. @throws ProblemException not-found */
    QuarterlyReport need(Asker asker, UUID id) {
        return jdbc.sql(SELECT + "where r.office_id = any (:offices) and r.id = :id")
                .param("offices", asker.offices().toArray(UUID[]::new))
                .param("id", id)
                .query(QuarterlyRows::report)
                .optional()
                .filter(found -> QuarterlyPolicy.mayRead(asker, found.office()))
                .filter(found -> found.revision() > 0 || found.office().equals(asker.office()))
                .orElseThrow(ProblemException.notFound());
    }

    /** Of one quarter, of several offices. */
    List<QuarterlyReport> of(Collection<UUID> offices, Period quarter) {
        return jdbc.sql(SELECT + "where r.office_id = any (:offices) and r.quarter = :quarter")
                .param("offices", offices.toArray(UUID[]::new))
                .param("quarter", quarter.from())
                .query(QuarterlyRows::report)
                .list();
    }

    /** Of the own office, newest quarter first. */
    List<QuarterlyReport> own(Asker asker, LocalDate since) {
        return jdbc.sql(SELECT + "where r.office_id = :office and r.quarter >= :since order by r.quarter desc")
                .param("office", asker.office())
                .param("since", since)
                .query(QuarterlyRows::report)
                .list();
    }

    /** When each report of these offices was first signed, by report. */
    Map<UUID, Instant> signedFirst(Collection<UUID> offices, LocalDate since) {
        var days = new HashMap<UUID, Instant>();
        jdbc.sql("""
                select r.id, min(s.recorded_at) as at from pulih.quarterly_report r
                join pulih.quarterly_step s on s.office_id = r.office_id and s.report_id = r.id and s.step = 'signed'
                where r.office_id = any (:offices) and r.quarter >= :since group by r.id""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("since", since)
                .query((row, n) -> days.put(row.getObject("id", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
        return days;
    }

    /** The first day of the first programme of these offices; null while they have none. */
    @Nullable LocalDate begun(Collection<UUID> offices) {
        return jdbc.sql("select min(e.starts_on) as day from pulih.episode e where e.office_id = any (:offices)")
                .param("offices", offices.toArray(UUID[]::new))
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** Whether the figures of these offices hold anything of the quarter. */
    boolean counted(Collection<UUID> offices, Period quarter) {
        return jdbc.sql("select exists (select from pulih.figure f where f.office_id = any (:offices) and f.period = any (:months))")
                .param("offices", offices.toArray(UUID[]::new))
                .param("months", quarter.months().stream().map(Period::toString).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** @return the present one when the office has one already */
    UUID open(Asker asker, Period quarter, String tier) {
        Optional<QuarterlyReport> present = of(List.of(asker.office()), quarter).stream().findFirst();
        if (present.isPresent()) {
            return present.get().id();
        }
        UUID id = Ids.next();
        int rows = jdbc.sql("""
                insert into pulih.quarterly_report (office_id, id, quarter, tier, opened_by, opened_at)
                values (:office, :id, :quarter, :tier, :account, :now) on conflict do nothing""")
                .param("office", asker.office()).param("id", id).param("quarter", quarter.from()).param("tier", tier)
                .param("account", asker.account()).param("now", now())
                .update();
        return rows == 1 ? id : of(List.of(asker.office()), quarter).getFirst().id();
    }

    /** @throws ProblemException stale-version when somebody else did something first */
    void step(Asker asker, QuarterlyReport report, String step, int revision, @Nullable String reason) {
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                    insert into pulih.quarterly_step (office_id, report_id, number, id, step, revision, reason_sealed, recorded_by, recorded_at)
                    values (:office, :report, :number, :id, :step, :revision, :reason, :account, :now)""")
                    .param("office", asker.office()).param("report", report.id()).param("number", report.steps() + 1).param("id", id)
                    .param("step", step).param("revision", revision)
                    .param("reason", vault.officeKey(asker.office()).seal("quarterly_step.reason." + id, reason))
                    .param("account", asker.account()).param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
    }

    /** Oldest first; the reasons are opened as well, for why a report was opened again concerns those who compiled it. */
    List<Step> steps(QuarterlyReport report) {
        var key = vault.officeKey(report.office());
        return jdbc.sql("""
                select s.number, s.step, s.revision, s.id, s.reason_sealed, a.display_name, s.recorded_at
                from pulih.quarterly_step s join pulih.account a on a.id = s.recorded_by
                where s.office_id = :office and s.report_id = :report order by s.number""")
                .param("office", report.office())
                .param("report", report.id())
                .query((row, n) -> new Step(row.getInt("number"), row.getString("step"), row.getInt("revision"),
                        key.open("quarterly_step.reason." + row.getString("id"), row.getBytes("reason_sealed")), row.getString("display_name"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static QuarterlyReport report(ResultSet row, int number) throws SQLException {
        return new QuarterlyReport(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class),
                row.getObject("quarter", LocalDate.class), row.getString("tier"), row.getInt("steps"), row.getString("last"), row.getInt("revision"));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
