package id.pulih.reports.internal;

import id.pulih.access.Asker;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers of signed revisions and the lists behind them. The own numbers are the sums of the lists, written in one
 * statement, so that the two can never differ. Joins the caller's transaction.
 */
@Component
class QuarterlyFrozen {

    /** A revision of a lower office's report that was taken into one of a higher office. */
    record Part(UUID office, UUID report, int revision) {}

    private final JdbcClient jdbc;

    QuarterlyFrozen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void freeze(Asker asker, QuarterlyReport report, List<QuarterlyLive.Counted> lists, Map<String, Long> parts, List<Part> taken) {
        insertList(asker, report, lists);
        insertCounts(asker, report, parts);
        taken.forEach(part -> insertPart(asker, report, part));
    }

    private void insertList(Asker asker, QuarterlyReport report, List<QuarterlyLive.Counted> lists) {
        jdbc.sql("""
                insert into pulih.quarterly_list (office_id, report_id, revision, measure, owner_id, episode_id, counted)
                select :office, :report, :revision, t.measure, t.owner, t.episode, t.counted
                from unnest(:measures::text[], :owners::uuid[], :episodes::uuid[], :counts::integer[]) as t (measure, owner, episode, counted)""")
                .param("office", asker.office()).param("report", report.id()).param("revision", report.present())
                .param("measures", lists.stream().map(QuarterlyLive.Counted::measure).toArray(String[]::new))
                .param("owners", lists.stream().map(QuarterlyLive.Counted::owner).toArray(UUID[]::new))
                .param("episodes", lists.stream().map(QuarterlyLive.Counted::episode).toArray(UUID[]::new))
                .param("counts", lists.stream().map(QuarterlyLive.Counted::counted).toArray(Integer[]::new))
                .update();
    }

    private void insertCounts(Asker asker, QuarterlyReport report, Map<String, Long> parts) {
        jdbc.sql("""
                insert into pulih.quarterly_count (office_id, report_id, revision, measure, own, total)
                select :office, :report, :revision, measure, sum(own), sum(own) + sum(below)
                from (select measure, counted::bigint as own, 0::bigint as below from pulih.quarterly_list
                       where office_id = :office and report_id = :report and revision = :revision
                      union all
                      select * from unnest(:measures::text[], :zeros::bigint[], :counts::bigint[])) t
                group by measure""")
                .param("office", asker.office()).param("report", report.id()).param("revision", report.present())
                .param("measures", parts.keySet().toArray(String[]::new))
                .param("zeros", parts.keySet().stream().map(each -> 0L).toArray(Long[]::new))
                .param("counts", parts.values().toArray(Long[]::new))
                .update();
    }

    private void insertPart(Asker asker, QuarterlyReport report, Part part) {
        jdbc.sql("""
                insert into pulih.quarterly_part (office_id, report_id, revision, part_office, part_report, part_revision)
                values (:office, :report, :revision, :part, :partReport, :partRevision)""")
                .param("office", asker.office()).param("report", report.id()).param("revision", report.present())
                .param("part", part.office()).param("partReport", part.report()).param("partRevision", part.revision())
                .update();
    }

    QuarterlyCounts counts(QuarterlyReport report, int revision) {
        var own = new TreeMap<String, Long>();
        var total = new TreeMap<String, Long>();
        jdbc.sql("""
                select measure, own, total from pulih.quarterly_count
                where office_id = :office and report_id = :report and revision = :revision""")
                .param("office", report.office()).param("report", report.id()).param("revision", revision)
                .query((row, n) -> {
                    own.put(row.getString("measure"), row.getLong("own"));
                    return total.put(row.getString("measure"), row.getLong("total"));
                })
                .list();
        return new QuarterlyCounts(own, total);
    }

    /** The totals of several revisions in one statement, by office. */
    Map<UUID, Map<String, Long>> totals(Collection<Part> parts) {
        return of(parts, "total");
    }

    /** As {@link #totals}, of the clients each office serves itself. */
    Map<UUID, Map<String, Long>> own(Collection<Part> parts) {
        return of(parts, "own");
    }

    private Map<UUID, Map<String, Long>> of(Collection<Part> parts, String column) {
        var counts = new HashMap<UUID, Map<String, Long>>();
        jdbc.sql("""
                select c.office_id, c.measure, c.own, c.total from pulih.quarterly_count c
                join unnest(:offices::uuid[], :reports::uuid[], :revisions::integer[]) as p (office, report, revision)
                  on c.report_id = p.report and c.revision = p.revision
                where c.office_id = any (:offices) and c.office_id = p.office""")
                .param("offices", parts.stream().map(Part::office).toArray(UUID[]::new))
                .param("reports", parts.stream().map(Part::report).toArray(UUID[]::new))
                .param("revisions", parts.stream().map(Part::revision).toArray(Integer[]::new))
                .query((row, n) -> counts.computeIfAbsent(row.getObject("office_id", UUID.class), office -> new TreeMap<>())
                        .put(row.getString("measure"), row.getLong(column)))
                .list();
        return counts;
    }

    List<Part> parts(QuarterlyReport report, int revision) {
        return jdbc.sql("""
                select part_office, part_report, part_revision from pulih.quarterly_part
                where office_id = :office and report_id = :report and revision = :revision""")
                .param("office", report.office()).param("report", report.id()).param("revision", revision)
                .query((row, n) -> new Part(row.getObject("part_office", UUID.class), row.getObject("part_report", UUID.class), row.getInt("part_revision")))
                .list();
    }

    /** The offices whose own clients each part counts: the part's and those taken into it. */
    Map<UUID, Set<UUID>> offices(Asker asker, List<Part> parts) {
        var offices = new HashMap<UUID, Set<UUID>>();
        parts.forEach(part -> offices.computeIfAbsent(part.office(), office -> new HashSet<>()).add(part.office()));
        jdbc.sql("""
                with recursive taken as (
                    select p.office as part, p.office, p.report, p.revision
                    from unnest(:parts::uuid[], :reports::uuid[], :revisions::integer[]) as p (office, report, revision)
                    union all
                    select t.part, q.part_office, q.part_report, q.part_revision from taken t
                    join pulih.quarterly_part q on q.office_id = t.office and q.report_id = t.report and q.revision = t.revision
                    where q.office_id = any (:offices))
                select part, office from taken""")
                .param("parts", parts.stream().map(Part::office).toArray(UUID[]::new))
                .param("reports", parts.stream().map(Part::report).toArray(UUID[]::new))
                .param("revisions", parts.stream().map(Part::revision).toArray(Integer[]::new))
                .param("offices", asker.offices().toArray(UUID[]::new))
                .query((row, n) -> offices.get(row.getObject("part", UUID.class)).add(row.getObject("office", UUID.class)))
                .list();
        return offices;
    }

    /** The lists of a revision behind some measures. */
    List<QuarterlyLive.Counted> lists(QuarterlyReport report, int revision, Collection<String> measures) {
        return jdbc.sql("""
                select measure, owner_id, episode_id, counted from pulih.quarterly_list
                where office_id = :office and report_id = :report and revision = :revision and measure = any (:measures)""")
                .param("office", report.office()).param("report", report.id()).param("revision", revision)
                .param("measures", measures.toArray(String[]::new))
                .query((row, n) -> new QuarterlyLive.Counted(row.getString("measure"), row.getObject("owner_id", UUID.class),
                        row.getObject("episode_id", UUID.class), row.getInt("counted")))
                .list();
    }
}
