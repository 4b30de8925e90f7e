package id.pulih.indicators.internal;

import id.pulih.indicators.Dimension;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was recorded in an office before its figures were kept, or counts all of it anew: in short steps. */
@Component
public class OfficeBuild {

    private static final int AT_ONCE = 50;

    private final Work work;
    private final JdbcClient jdbc;
    private final TouchedQueries touched;
    private final FigureStore store;
    private final BuildRows builds;
    private final TotalRows totals;

    OfficeBuild(Work work, JdbcClient jdbc, TouchedQueries touched, FigureStore store, BuildRows builds, TotalRows totals) {
        this.work = work;
        this.jdbc = jdbc;
        this.touched = touched;
        this.store = store;
        this.builds = builds;
        this.totals = totals;
    }

    /** @param wrong how many stored figures were not as the facts say; @param last whether the office is done */
    public record Step(int wrong, boolean last) {}

    /** How many clients are worked out, of how many. */
    public record Reached(int done, int total) {}

    public void begin(UUID office) {
        in(office, () -> {
            builds.waitFor(office);
            builds.begin(office);
            return true;
        });
    }

    public boolean built(UUID office) {
        return in(office, () -> builds.state(office).filter(BuildRows.State::built).isPresent());
    }

    public Reached reached(UUID office) {
        return in(office, () -> jdbc.sql("""
                select count(*) filter (where f.built_at is not null or c.id <= f.reached)::int as done, count(*)::int as total
                  from pulih.client c left join pulih.figure_office f on f.office_id = c.office_id
                 where c.office_id = :office""").param("office", office)
                .query(Reached.class).single());
    }

    /**
     * The next few clients; after the last of them what is left. Whoever else is at it takes the turns between ours, and whoever
     * begins anew is not overtaken: how far the office is cannot change while we work.
     */
    public Step step(UUID office) {
        return in(office, () -> {
            BuildRows.State state = builds.waitFor(office);
            if (state.built()) {
                return new Step(0, true);
            }
            List<UUID> clients = touched.clients(office, state.after(), AT_ONCE);
            if (clients.isEmpty()) {
                return new Step(finish(office), true);
            }
            int wrong = store.bring(Touched.clients(office, clients));
            builds.reached(office, clients.getLast());
            return new Step(wrong, false);
        });
    }

    /** Events, agents, what counts and has no owner, and the totals. */
    private int finish(UUID office) {
        int wrong = store.bring(touched.others(office)) + store.strays(office);
        totals.replace(office, sums(office));
        builds.done(office);
        return wrong;
    }

    /** One statement sees one moment: whoever writes meanwhile adds to figures and differences alike. */
    private Map<TotalRows.Cell, SortedMap<Integer, Long>> sums(UUID office) {
        var sums = new HashMap<TotalRows.Cell, SortedMap<Integer, Long>>();
        jdbc.sql("""
                select t.period, d.place, d.value, m.measure, sum(t.sign * m.number) as number
                  from (select period, cells, measures, counts, 1 as sign from pulih.figure where office_id = :office
                        union all
                        select period, cells, measures, counts, -1 from pulih.figure_change where office_id = :office) t
                 cross join lateral unnest(t.cells) with ordinality as d (value, place)
                 cross join lateral unnest(t.measures, t.counts) as m (measure, number)
                 group by t.period, d.place, d.value, m.measure having sum(t.sign * m.number) <> 0""")
                .param("office", office)
                .query((row, n) -> sums.computeIfAbsent(cell(row), key -> new TreeMap<>()).put(row.getInt("measure"), row.getLong("number")))
                .list();
        return sums;
    }

    private static TotalRows.Cell cell(ResultSet row) throws SQLException {
        return new TotalRows.Cell(Dimension.values()[row.getInt("place") - 1].code(), row.getString("period"), row.getString("value"));
    }

    private <T> T in(UUID office, Supplier<T> act) {
        return work.write(Scope.of(List.of(office), null, "figures"), act);
    }
}
