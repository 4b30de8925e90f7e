package id.pulih.indicators.internal;

import id.pulih.indicators.Measure;
import id.pulih.indicators.internal.Figure.Change;
import id.pulih.indicators.internal.Figure.Key;
import id.pulih.platform.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored figures and the differences that wait to be folded. */
@Component
class FigureRows {

    private static final Comparator<UUID> AS_THE_DATABASE = Comparator.comparing(UUID::toString);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    FigureRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Waits for whoever else works out their figures, or those of somebody they were ever merged with. All take the whole person
     * at once and sort alike, so that two never wait for each other.
     */
    void lock(UUID office, Collection<UUID> owners) {
        List<UUID> ids = owners.stream().distinct().sorted(AS_THE_DATABASE).toList();
        if (!locked(office, ids).containsAll(ids)) {
            batches.batchUpdate("insert into pulih.figure_owner (office_id, id) values (:office, :id) on conflict do nothing",
                    ids.stream().map(id -> new MapSqlParameterSource("office", office).addValue("id", id)).toArray(SqlParameterSource[]::new));
            locked(office, ids);
        }
    }

    /** Undone merges count as well: one row too many is locked rather than one too few. */
    private Set<UUID> locked(UUID office, List<UUID> ids) {
        return Set.copyOf(jdbc.sql("""
                with recursive whole (id) as (
                    select o.id from unnest(:ids::uuid[]) as o (id)
                    union
                    select m.id from whole w cross join lateral (
                        select d.merged_id as id from pulih.client_merge_decision d where d.office_id = :office and d.kept_id = w.id
                        union all
                        select d.kept_id from pulih.client_merge_decision d where d.office_id = :office and d.merged_id = w.id) m)
                select o.id from pulih.figure_owner o
                 where o.office_id = :office and o.id = any (array(select w.id from whole w))
                 order by o.id for update of o""")
                .param("office", office)
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class).list());
    }

    /** Everything stored of the clients, events and agents. */
    Map<Key, Figure> stored(UUID office, Collection<UUID> owners) {
        var all = new HashMap<Key, Figure>();
        jdbc.sql("""
                select owner_id, period, kind, cells, measures, counts from pulih.figure
                where office_id = :office and owner_id = any (:owners)""")
                .param("office", office)
                .param("owners", owners.toArray(UUID[]::new))
                .query((row, n) -> figure(row))
                .list().forEach(each -> all.put(each.key(), each));
        return all;
    }

    List<Figure> strays(UUID office) {
        return jdbc.sql("""
                select f.owner_id, f.period, f.kind, f.cells, f.measures, f.counts from pulih.figure f
                where f.office_id = :office
                  and not exists (select from pulih.episode e where e.office_id = f.office_id and e.id = f.owner_id)
                  and not exists (select from pulih.group_event e where e.office_id = f.office_id and e.id = f.owner_id)
                  and not exists (select from pulih.agent e where e.office_id = f.office_id and e.id = f.owner_id)""")
                .param("office", office)
                .query((row, n) -> figure(row))
                .list();
    }

    static Figure figure(ResultSet row) throws SQLException {
        var key = new Key(row.getObject("owner_id", UUID.class), row.getString("period"));
        return new Figure(key, row.getString("kind"),
                List.of((String[]) row.getArray("cells").getArray()), counts(row));
    }

    static SortedMap<Measure, Integer> counts(ResultSet row) throws SQLException {
        Array measures = row.getArray("measures");
        Array counts = row.getArray("counts");
        Number[] places = (Number[]) measures.getArray();
        Number[] numbers = (Number[]) counts.getArray();
        var all = new TreeMap<Measure, Integer>();
        for (int i = 0; i < places.length; i++) {
            all.put(Measure.at(places[i].intValue()), numbers[i].intValue());
        }
        return all;
    }

    void write(UUID office, Collection<Figure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into pulih.figure (office_id, owner_id, period, kind, cells, measures, counts)
                values (:office, :owner, :period, :kind, :cells, :measures, :counts)
                on conflict (office_id, owner_id, period) do update
                   set cells = excluded.cells, measures = excluded.measures, counts = excluded.counts""",
                figures.stream().map(each -> counted(office, each.key().period(), each.cells(), each.counts())
                        .addValue("owner", each.key().owner()).addValue("kind", each.kind()))
                        .toArray(SqlParameterSource[]::new));
    }

    void append(UUID office, Collection<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into pulih.figure_change (office_id, id, period, cells, measures, counts)
                values (:office, :id, :period, :cells, :measures, :counts)""",
                changes.stream().map(each -> counted(office, each.period(), each.cells(), each.counts()).addValue("id", Ids.next()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource counted(UUID office, String period, List<String> cells, SortedMap<Measure, Integer> counts) {
        return new MapSqlParameterSource("office", office)
                .addValue("period", period)
                .addValue("cells", cells.toArray(String[]::new))
                .addValue("measures", Figure.places(counts))
                .addValue("counts", counts.values().toArray(Integer[]::new));
    }
}
