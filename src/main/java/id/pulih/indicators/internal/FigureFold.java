package id.pulih.indicators.internal;

import id.pulih.indicators.Dimension;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes differences into the totals, office by office, in the background. A difference and its place in the totals change
 * in one transaction, so that no reader sees it twice or not at all; writers only append and wait for nobody.
 */
@Component
public class FigureFold {

    /** So many at once, so that a fold is short. */
    private static final int AT_ONCE = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(FigureFold.class);

    private final Work work;
    private final JdbcClient jdbc;
    private final BuildRows builds;
    private final TotalRows totals;

    FigureFold(Work work, JdbcClient jdbc, BuildRows builds, TotalRows totals) {
        this.work = work;
        this.jdbc = jdbc;
        this.builds = builds;
        this.totals = totals;
    }

    /** Those of the offices that have something to fold. */
    public List<UUID> waiting(List<UUID> offices) {
        return work.read(Scope.of(offices, null, "figures"), () -> jdbc.sql("""
                select o.id from unnest(:offices::uuid[]) as o (id) where exists (select from pulih.figure_change c where c.office_id = o.id)""")
                .param("offices", offices.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Folds what there is of one office. Returns how many differences. */
    public int fold(UUID office) {
        int all = 0;
        for (int folded = AT_ONCE; folded == AT_ONCE; all += folded) {
            folded = work.write(Scope.of(List.of(office), null, "figures"), () -> builds.hold(office).map(held -> some(office)).orElse(0));
        }
        if (all > 0) {
            LOG.debug("Folded {} differences of office {}", all, office);
        }
        return all;
    }

    private record Waiting(UUID id, Figure.Change change) {}

    private int some(UUID office) {
        List<Waiting> waiting = jdbc.sql("""
                select id, period, cells, measures, counts from pulih.figure_change where office_id = :office order by id limit :limit""")
                .param("office", office)
                .param("limit", AT_ONCE)
                .query((row, n) -> new Waiting(row.getObject("id", UUID.class), new Figure.Change(row.getString("period"),
                        List.of((String[]) row.getArray("cells").getArray()), FigureRows.counts(row))))
                .list();
        if (!waiting.isEmpty()) {
            totals.add(office, sums(waiting));
            jdbc.sql("delete from pulih.figure_change where office_id = :office and id = any (:ids)")
                    .param("office", office)
                    .param("ids", waiting.stream().map(Waiting::id).toArray(UUID[]::new))
                    .update();
        }
        return waiting.size();
    }

    private static Map<TotalRows.Cell, SortedMap<Integer, Long>> sums(List<Waiting> waiting) {
        var sums = new HashMap<TotalRows.Cell, SortedMap<Integer, Long>>();
        waiting.forEach(each -> {
            for (Dimension dimension : Dimension.values()) {
                var cell = new TotalRows.Cell(dimension.code(), each.change().period(), each.change().cells().get(dimension.ordinal()));
                var sum = sums.computeIfAbsent(cell, key -> new TreeMap<>());
                each.change().counts().forEach((measure, count) -> sum.merge(measure.ordinal(), (long) count, Long::sum));
            }
        });
        return sums;
    }
}
