package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.reports.internal.QuarterlyFrozen.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of a quarter as they are now, from the figures and from what lower offices have signed. Joins the caller's transaction. */
@Component
class QuarterlyLive {

    /** What one programme, or one group event, counts of one measure. @param episode null for an event */
    record Counted(String measure, UUID owner, @Nullable UUID episode, int counted) {}

    /** What adds up over months is the sum of the three; what does not is counted for the quarter as a whole. */
    private static final String LISTS = """
            select t.measure, f.owner_id, f.kind, sum(t.counted)::integer as counted
            from pulih.figure f cross join lateral unnest(f.measures, f.counts) as t (measure, counted)
            where f.office_id = :office and f.period = any (:periods) and f.kind in ('episode', 'event')
              and ((f.period = :quarter) = (t.measure = any (:distinct)))
            group by t.measure, f.owner_id, f.kind having sum(t.counted) > 0
            """;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final QuarterlyRows rows;
    private final QuarterlyFrozen frozen;

    QuarterlyLive(JdbcClient jdbc, Offices offices, QuarterlyRows rows, QuarterlyFrozen frozen) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.rows = rows;
        this.frozen = frozen;
    }

    /** What stands behind every measure of the clients an office serves itself. */
    List<Counted> lists(UUID office, Period quarter) {
        return jdbc.sql(LISTS)
                .param("office", office)
                .param("periods", Stream.concat(quarter.months().stream(), Stream.of(quarter)).map(Period::toString).toArray(String[]::new))
                .param("quarter", quarter.toString())
                .param("distinct", Stream.of(Measure.values()).filter(each -> each.kind() == Measure.Kind.DISTINCT)
                        .map(each -> (short) each.ordinal()).toArray(Short[]::new))
                .query((row, n) -> {
                    UUID owner = row.getObject("owner_id", UUID.class);
                    return new Counted(Measure.at(row.getInt("measure")).code(), owner, row.getString("kind").equals("episode") ? owner : null,
                            row.getInt("counted"));
                })
                .list();
    }

    QuarterlyCounts counts(UUID office, Period quarter, List<Part> parts) {
        var own = new TreeMap<String, Long>();
        lists(office, quarter).forEach(each -> own.merge(each.measure(), (long) each.counted(), Long::sum));
        Map<String, Long> below = below(parts);
        return new QuarterlyCounts(own, QuarterlyCounts.sum(List.of(own, below)));
    }

    Map<String, Long> below(List<Part> parts) {
        return QuarterlyCounts.sum(frozen.totals(parts).values());
    }

    /** The offices directly below the report's. */
    List<Office> lower(UUID office) {
        return offices.all().stream().filter(each -> office.equals(each.parentId())).toList();
    }

    /** The newest signed revisions of those; of offices the asker does not reach there are none. */
    List<Part> parts(Asker asker, UUID office, Period quarter) {
        List<UUID> lower = lower(office).stream().map(Office::id).filter(asker.below()::contains).toList();
        return lower.isEmpty() ? List.of() : rows.of(lower, quarter).stream()
                .filter(report -> report.revision() > 0)
                .map(report -> new Part(report.office(), report.id(), report.revision()))
                .toList();
    }
}
