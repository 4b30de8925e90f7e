package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Counts;
import id.pulih.indicators.Figures;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.reports.MonthlyPolicy;
import id.pulih.platform.ProblemException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills the report by itself. Figures of the month depend on facts and dates only; the Rapor of the month are as they are now; what
 * waits is what waited at the end of the month, however late the report is made.
 * Joins the caller's work.
 */
@Component
class MonthlyCounting {

    private final JdbcClient jdbc;
    private final Figures figures;
    private final MonthlyCatalogue catalogue;
    private final RaporRows rapor;
    private final MonthlyDueDays dues;

    MonthlyCounting(JdbcClient jdbc, Figures figures, MonthlyCatalogue catalogue, RaporRows rapor, MonthlyDueDays dues) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.catalogue = catalogue;
        this.rapor = rapor;
        this.dues = dues;
    }

    /** Who is counted in each line; how often, for a client may count more than once in one. */
    record Counted(Map<String, Long> values, Map<String, List<UUID>> lists) {

        private void add(String line, UUID who, long times) {
            values.merge(line, times, Long::sum);
            lists.computeIfAbsent(line, each -> new ArrayList<>()).add(who);
        }
    }

    /** The lines that come from the figures, as they are now. */
    Map<String, Long> figures(Asker asker, UUID office, LocalDate month) {
        Counts counts = figures.of(asker, List.of(office), Period.of(Period.Kind.MONTH, month));
        var values = new LinkedHashMap<String, Long>();
        catalogue.lines().forEach(line -> MonthlyCatalogue.measure(line).ifPresent(measure -> values.put(line, counts.of(measure))));
        return values;
    }

    /** The lines that stand for the month: what a signature is compared with later. */
    Map<String, Long> ofTheMonth(Asker asker, UUID office, LocalDate month) {
        Map<String, Long> values = figures(asker, office, month);
        countRapor(new Counted(values, new LinkedHashMap<>()), office, month);
        catalogue.lines().stream().filter(MonthlyCounting::ofTheMonth).forEach(line -> values.putIfAbsent(line, 0L));
        return values;
    }

    /** All lines as they are now, without who is behind them. */
    Map<String, Long> live(Asker asker, UUID office, LocalDate month, LocalDate today) {
        Map<String, Long> values = figures(asker, office, month);
        var beside = new Counted(values, new LinkedHashMap<>());
        countRapor(beside, office, month);
        countWaiting(asker, beside, office, onDay(month, today));
        catalogue.lines().forEach(line -> values.putIfAbsent(line, 0L));
        return values;
    }

    /** All lines with who is behind each, from one moment: what a signature freezes. */
    Counted freeze(Asker asker, UUID office, LocalDate month, LocalDate today) {
        if (!MonthlyPolicy.mayWrite(asker, office)) {
            throw ProblemException.notFound().get();
        }
        var counted = new Counted(new LinkedHashMap<>(), new LinkedHashMap<>());
        catalogue.lines().forEach(line -> counted.values().put(line, 0L));
        countFigures(counted, office, month);
        countRapor(counted, office, month);
        countWaiting(asker, counted, office, onDay(month, today));
        return counted;
    }

    private record Figure(UUID ownerId, Short[] measures, Integer[] counts) {}

    private void countFigures(Counted counted, UUID office, LocalDate month) {
        var wanted = new LinkedHashMap<Integer, String>();
        catalogue.lines().forEach(line -> MonthlyCatalogue.measure(line).ifPresent(measure -> wanted.put(measure.ordinal(), line)));
        jdbc.sql("select owner_id, measures, counts from pulih.figure where office_id = :office and period = :period order by owner_id")
                .param("office", office)
                .param("period", Period.of(Period.Kind.MONTH, month).toString())
                .query((row, n) -> new Figure(row.getObject("owner_id", UUID.class), (Short[]) row.getArray("measures").getArray(),
                        (Integer[]) row.getArray("counts").getArray()))
                .list()
                .forEach(figure -> add(counted, figure, wanted));
    }

    private static void add(Counted counted, Figure figure, Map<Integer, String> wanted) {
        for (int i = 0; i < figure.measures().length; i++) {
            String line = wanted.get((int) figure.measures()[i]);
            if (line != null && figure.counts()[i] != 0) {
                counted.add(line, figure.ownerId(), figure.counts()[i]);
            }
        }
    }

    private void countRapor(Counted counted, UUID office, LocalDate month) {
        LocalDate due = dues.of(office, month).rapor();
        List<RaporLine> all = rapor.all(office, month);
        count(counted, "rapor-expected", all, line -> true);
        count(counted, "rapor-on-time", all, line -> line.onTime(due));
        count(counted, "rapor-late", all, line -> line.late(due));
        count(counted, "rapor-accepted", all, line -> line.last() == RaporStep.ACCEPTED);
        count(counted, "rapor-returned", all, line -> line.last() == RaporStep.RETURNED);
    }

    private static void count(Counted counted, String code, List<RaporLine> lines, Predicate<RaporLine> which) {
        lines.stream().filter(which).forEach(line -> counted.add(code, line.episode(), 1));
    }

    private record Waiting(String line, UUID episode) {}

    /** The last day of the month, or today while it runs. */
    private static LocalDate onDay(LocalDate month, LocalDate today) {
        LocalDate last = month.plusMonths(1).minusDays(1);
        return today.isBefore(last) ? today : last;
    }

    /** The same cases as on the page of today, as they were when that day ended. */
    private void countWaiting(Asker asker, Counted counted, UUID office, LocalDate day) {
        jdbc.sql("""
                with open as (
                    select e.id, e.planned_end,
                           exists (select from pulih.episode_pause p where p.office_id = e.office_id and p.episode_id = e.id and p.from_day <= :day
                              and not exists (select from pulih.episode_resumption r where r.office_id = p.office_id and r.pause_id = p.id
                                               and r.resumed_on <= :day)) as paused,
                           exists (select from pulih.assignment a where a.office_id = e.office_id and a.episode_id = e.id and a.from_day <= :day
                              and not exists (select from pulih.assignment_ending n where n.office_id = a.office_id and n.assignment_id = a.id
                                               and n.ended_on <= :day)) as assigned
                    from pulih.episode e
                    where e.office_id = :office and e.starts_on <= :day
                      and not exists (select from pulih.episode_ending x where x.office_id = e.office_id and x.episode_id = e.id and x.ended_on <= :day))
                select 'waiting-past-end' as line, id as episode from open where planned_end < :day and not paused
                union all
                select 'waiting-without-agent', id from open where not assigned and planned_end >= :day
                   and exists (select from pulih.obligation o where o.office_id = :office and o.episode_id = open.id and o.owner = 'agent')
                union all
                select 'waiting-on-hold', id from open where paused
                union all
                select 'waiting-handed-in', f.episode_id from pulih.field_fact f
                where f.office_id = :office and f.answer in ('conflict', 'quarantined') and f.episode_id is not null and f.received_at < :end
                  and not exists (select from pulih.field_decision d
                                   where d.office_id = f.office_id and d.fact_id = f.id and d.fingerprint = f.fingerprint
                                     and d.decided_at < :end)
                order by line, episode""")
                .param("office", office)
                .param("day", day)
                .param("end", day.plusDays(1).atStartOfDay(asker.zone()).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .query(Waiting.class)
                .list()
                .forEach(each -> counted.add(each.line(), each.episode(), 1));
    }

    /** Whether the line stands for the month and not for one day: only such a line can differ since. */
    static boolean ofTheMonth(String line) {
        return line.startsWith("rapor-") || MonthlyCatalogue.measure(line).map(Measure::kind).filter(kind -> kind != Measure.Kind.STOCK).isPresent();
    }
}
