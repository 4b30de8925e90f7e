package id.pulih.indicators.internal;

import id.pulih.indicators.Counts;
import id.pulih.indicators.Dimension;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The totals and the differences not yet folded, read in one statement: its snapshot holds every difference exactly once,
 * here or there.
 */
@Component
public class FigureSums {

    private final JdbcClient jdbc;

    FigureSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row of the answer: it may count for several of the periods asked for. */
    public record Sum(UUID office, String period, String value, long[] numbers) {

        /** What of it belongs to a period that it is, or is a part of: of months within a longer one all but what does not add up. */
        public Counts counts(Period asked) {
            if (period.equals(asked.toString())) {
                return new Counts(numbers);
            }
            long[] adding = numbers.clone();
            for (int i = 0; i < adding.length; i++) {
                if (Measure.at(i).kind() == Measure.Kind.DISTINCT) {
                    adding[i] = 0;
                }
            }
            return new Counts(adding);
        }
    }

    /** Rows of whatever the periods are made of. The caller's scope holds the offices. */
    public List<Sum> read(Collection<UUID> offices, Collection<Period> periods, Dimension dimension) {
        return jdbc.sql("""
                select t.office_id, t.period, t.value, t.measures, t.counts from pulih.figure_total t
                 where t.office_id = any (:offices) and t.dimension = :dimension and t.period = any (:periods)
                union all
                select c.office_id, c.period, c.cells[:place], c.measures, c.counts::bigint[] from pulih.figure_change c
                 where c.office_id = any (:offices) and c.period = any (:periods)""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("dimension", dimension.code())
                .param("periods", parts(periods).toArray(String[]::new))
                .param("place", dimension.ordinal() + 1)
                .query((row, n) -> sum(row))
                .list();
    }

    /** The rows a period is put together from: itself, and its months. */
    static Set<String> parts(Collection<Period> periods) {
        var parts = new LinkedHashSet<String>();
        periods.forEach(period -> {
            parts.add(period.toString());
            period.months().forEach(month -> parts.add(month.toString()));
        });
        return parts;
    }

    private static Sum sum(ResultSet row) throws SQLException {
        Counts counts = Counts.sparse((Number[]) row.getArray("measures").getArray(), (Number[]) row.getArray("counts").getArray());
        return new Sum(row.getObject("office_id", UUID.class), row.getString("period"), row.getString("value"), counts.numbers());
    }

    /** Episodes that count for the measure and how many of it they have, less others, in order of their ids. */
    public SequencedMap<UUID, Long> behind(UUID office, Collection<Period> periods, Measure measure, List<Measure> less) {
        Set<String> parts = measure.kind() == Measure.Kind.SUM ? parts(periods)
                : periods.stream().map(Period::toString).collect(java.util.stream.Collectors.toSet());
        var all = new LinkedHashMap<UUID, Long>();
        jdbc.sql("""
                select f.owner_id, sum(case when u.measure = :measure then u.number else -u.number end) as number
                  from pulih.figure f cross join unnest(f.measures, f.counts) as u (measure, number)
                 where f.office_id = :office and f.period = any (:periods) and f.kind = 'episode'
                   and (u.measure = :measure or u.measure = any (:less::smallint[]))
                 group by f.owner_id having sum(case when u.measure = :measure then u.number else -u.number end) <> 0
                 order by f.owner_id""")
                .param("office", office)
                .param("periods", parts.toArray(String[]::new))
                .param("measure", measure.ordinal())
                .param("less", less.stream().map(Measure::ordinal).toArray(Integer[]::new))
                .query(row -> {
                    all.put(row.getObject("owner_id", UUID.class), row.getLong("number"));
                });
        return all;
    }
}
