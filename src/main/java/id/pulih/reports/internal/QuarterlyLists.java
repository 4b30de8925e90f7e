package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.reports.QuarterlyPolicy;
import id.pulih.reports.internal.QuarterlyLive.Counted;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands behind a number, for those who serve the clients; above them there is no list. Joins the caller's transaction. */
@Component
public class QuarterlyLists {

    /**
     * One programme, or one group event, behind a number.
     *
     * @param name    case number, else the kind of the event
     * @param event   null for a programme, else its day
     * @param counted how many of the number
     * @param of      how many of what it is a share of
     */
    public record Line(UUID owner, String name, @Nullable LocalDate event, long counted, long of) {}

    private record Named(String name, @Nullable LocalDate event) {}

    private final JdbcClient jdbc;
    private final QuarterlyLive live;
    private final QuarterlyFrozen frozen;
    private final Audit audit;

    QuarterlyLists(JdbcClient jdbc, QuarterlyLive live, QuarterlyFrozen frozen, Audit audit) {
        this.jdbc = jdbc;
        this.live = live;
        this.frozen = frozen;
        this.audit = audit;
    }

    /** @param revision 0 for as it is now */
    List<Line> of(Asker asker, QuarterlyReport report, int revision, QuarterlyBound bound) {
        if (!QuarterlyPolicy.mayOpenLists(asker, report.office())) {
            return List.of();
        }
        List<Counted> counted = counted(asker, report, revision, bound);
        Map<UUID, Named> names = names(report, counted.stream().map(Counted::owner).distinct().toList());
        var lines = new LinkedHashMap<UUID, Map<String, Long>>();
        counted.forEach(each -> lines.computeIfAbsent(each.owner(), owner -> new HashMap<>()).merge(each.measure(), (long) each.counted(), Long::sum));
        audit.record(asker, "quarterly-list-read", "quarterly-report", report.id(), "number=" + bound.name() + " revision=" + revision);
        return lines.entrySet().stream()
                .map(each -> line(each.getKey(), names.getOrDefault(each.getKey(), new Named("", null)),
                        bound.in(measure -> each.getValue().getOrDefault(measure, 0L), false)))
                .filter(each -> each.counted() != 0 || each.of() != 0)
                .sorted(Comparator.comparing(Line::name).thenComparing(Line::owner))
                .toList();
    }

    private static Line line(UUID owner, Named named, QuarterlyNumber number) {
        return new Line(owner, named.name(), named.event(), number.value(), number.of() == null ? 0 : number.of());
    }

    private List<Counted> counted(Asker asker, QuarterlyReport report, int revision, QuarterlyBound bound) {
        List<String> measures = bound.measures();
        return revision > 0
                ? frozen.lists(report, revision, measures)
                : live.lists(asker.office(), report.quarter()).stream().filter(each -> measures.contains(each.measure())).toList();
    }

    private Map<UUID, Named> names(QuarterlyReport report, List<UUID> owners) {
        var names = new HashMap<UUID, Named>();
        jdbc.sql("""
                select e.id, c.case_number as name, null::date as day from pulih.episode e
                join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                where e.office_id = :office and e.id = any (:owners)
                union all
                select v.id, v.kind, (select max(n.day) from pulih.group_conclusion n where n.office_id = v.office_id and n.event_id = v.id)
                from pulih.group_event v where v.office_id = :office and v.id = any (:owners)""")
                .param("office", report.office())
                .param("owners", owners.toArray(UUID[]::new))
                .query((row, n) -> names.put(row.getObject("id", UUID.class), new Named(row.getString("name"), row.getObject("day", LocalDate.class))))
                .list();
        return names;
    }
}
