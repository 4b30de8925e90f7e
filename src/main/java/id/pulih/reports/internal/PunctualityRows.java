package id.pulih.reports.internal;

import id.pulih.reports.Punctuality.Line;
import id.pulih.reports.Punctuality.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each tier acted first on the reports of months, in the days of the office. Joins the caller's work. */
@Component
public class PunctualityRows {

    private static final String SELECT = """
            select r.office_id, r.month, r.id, s.submitted, s.signed, s.received, s.revision, s.last,
                   coalesce(f.expected, 0) as expected, coalesce(f.on_time, 0) as on_time, coalesce(f.late, 0) as late
              from pulih.monthly_report r
              join pulih.office o on o.id = r.office_id
              left join lateral (
                  select (min(s.at) filter (where s.step = 'submitted') at time zone o.time_zone)::date as submitted,
                         (min(s.at) filter (where s.step = 'signed') at time zone o.time_zone)::date as signed,
                         (min(s.at) filter (where s.step = 'received') at time zone o.time_zone)::date as received,
                         max(s.revision) as revision, (array_agg(s.step order by s.number desc))[1] as last
                    from pulih.monthly_step s where s.office_id = r.office_id and s.report_id = r.id) s on true
              left join lateral (
                  select max(f.value) filter (where f.line = 'rapor-expected') as expected, max(f.value) filter (where f.line = 'rapor-on-time') as on_time,
                         max(f.value) filter (where f.line = 'rapor-late') as late
                    from pulih.monthly_figure f
                   where f.office_id = r.office_id and f.report_id = r.id and f.revision = s.revision
                     and f.line in ('rapor-expected', 'rapor-on-time', 'rapor-late')) f on true
             where r.office_id = any (:offices) and r.month between :from and :to""";

    private final JdbcClient jdbc;
    private final MonthlyDueDays dues;

    PunctualityRows(JdbcClient jdbc, MonthlyDueDays dues) {
        this.jdbc = jdbc;
        this.dues = dues;
    }

    private record Row(UUID officeId, LocalDate month, UUID id, @Nullable LocalDate submitted, @Nullable LocalDate signed,
            @Nullable LocalDate received, @Nullable Integer revision, @Nullable String last, long expected, long onTime, long late) {}

    private record Place(UUID office, LocalDate month) {}

    /** By office and month, months that nobody opened included. */
    public List<Line> of(Collection<UUID> offices, LocalDate from, LocalDate to, LocalDate today) {
        Map<Place, Row> rows = new HashMap<>();
        jdbc.sql(SELECT)
                .param("offices", offices.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(Row.class)
                .list()
                .forEach(row -> rows.put(new Place(row.officeId(), row.month()), row));
        MonthlyDueDays.Settings settings = dues.settings(offices);
        Map<UUID, LocalDate> begun = begun(offices);
        var lines = new ArrayList<Line>();
        for (UUID office : offices) {
            for (LocalDate month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                Row row = rows.get(new Place(office, month));
                boolean owed = row != null || begun.containsKey(office) && begun.get(office).isBefore(month.plusMonths(1));
                lines.add(owed ? line(office, month, row, settings.of(office, month), today)
                        : new Line(office, month, null, "none", 0, Mark.NOT_OWED, Mark.NOT_OWED, Mark.NOT_OWED, 0, 0, 0));
            }
        }
        return lines;
    }

    private record Begun(UUID office, LocalDate day) {}

    /** The first day of the first programme of each office; an office without one owes nothing yet. */
    private Map<UUID, LocalDate> begun(Collection<UUID> offices) {
        var begun = new HashMap<UUID, LocalDate>();
        jdbc.sql("""
                select o.id as office, e.starts_on as day from pulih.office o
                  join lateral (select e.starts_on from pulih.episode e where e.office_id = o.id order by e.starts_on limit 1) e on true
                 where o.id = any (:offices)""")
                .param("offices", offices.toArray(UUID[]::new))
                .query(Begun.class)
                .list()
                .forEach(each -> begun.put(each.office(), each.day()));
        return begun;
    }

    private static Line line(UUID office, LocalDate month, @Nullable Row row, MonthlyDueDays.Due due, LocalDate today) {
        if (row == null) {
            return new Line(office, month, null, "none", 0, mark(null, due.report(), today), mark(null, due.signature(), today),
                    mark(null, due.receipt(), today), 0, 0, 0);
        }
        return new Line(office, month, row.id(), Objects.requireNonNullElse(row.last(), "draft"), Objects.requireNonNullElse(row.revision(), 0),
                mark(row.submitted(), due.report(), today), mark(row.signed(), due.signature(), today), mark(row.received(), due.receipt(), today),
                row.expected(), row.onTime(), row.late());
    }

    private static Mark mark(@Nullable LocalDate done, LocalDate due, LocalDate today) {
        if (done == null) {
            return today.isAfter(due) ? Mark.MISSING : Mark.WAITING;
        }
        return done.isAfter(due) ? Mark.LATE : Mark.ON_TIME;
    }
}
