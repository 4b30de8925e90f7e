package id.pulih.indicators.internal;

import id.pulih.audit.AuditListener.Told;
import id.pulih.indicators.internal.Acts.Way;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From the subjects of acts to whom they count for: one statement for any number of acts of an office. */
@Component
class TouchedQueries {

    private static final UUID[] NOBODY = {};

    private final JdbcClient jdbc;
    private final Acts acts = Acts.load();

    TouchedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String kind, UUID id) {}

    /** All acts are of that office. */
    Touched of(UUID office, Collection<Told> told) {
        Map<Way, List<UUID>> subjects = new EnumMap<>(Way.class);
        told.forEach(each -> acts.of(each.action()).forEach(way -> {
            if (each.subject() != null && way != Way.RULE) {
                subjects.computeIfAbsent(way, key -> new ArrayList<>()).add(each.subject());
            }
        }));
        Touched touched = Touched.none(office);
        if (!subjects.isEmpty()) {
            (subjects.containsKey(Way.OFFICE) ? everybody(office) : found(office, subjects)).forEach(row -> add(touched, row));
            touched.agents().addAll(subjects.getOrDefault(Way.AGENT, List.of()));
            touched.events().addAll(subjects.getOrDefault(Way.GROUP_EVENT, List.of()));
            touched.clients().addAll(subjects.getOrDefault(Way.CLIENT, List.of()));
        }
        return touched;
    }

    /** Everybody of an office who can count, in order of their ids, from the one after {@code after}. */
    List<UUID> clients(UUID office, UUID after, int limit) {
        return jdbc.sql("select id from pulih.client where office_id = :office and id > :after order by id limit :limit")
                .param("office", office).param("after", after).param("limit", limit)
                .query(UUID.class).list();
    }

    /** The group events and agents of an office; few in comparison. */
    Touched others(UUID office) {
        Touched touched = Touched.none(office);
        touched.events().addAll(jdbc.sql("select id from pulih.group_event where office_id = :office")
                .param("office", office).query(UUID.class).list());
        touched.agents().addAll(jdbc.sql("select id from pulih.agent where office_id = :office")
                .param("office", office).query(UUID.class).list());
        return touched;
    }

    private static void add(Touched touched, Row row) {
        switch (row.kind()) {
            case "client" -> touched.clients().add(row.id());
            case "agent" -> touched.agents().add(row.id());
            default -> touched.events().add(row.id());
        }
    }

    private List<Row> everybody(UUID office) {
        return jdbc.sql("""
                select 'client' as kind, e.client_id as id from pulih.episode e where e.office_id = :office
                union select 'agent', a.id from pulih.agent a where a.office_id = :office
                union select 'event', g.id from pulih.group_event g where g.office_id = :office""")
                .param("office", office)
                .query((row, n) -> new Row(row.getString("kind"), row.getObject("id", UUID.class)))
                .list();
    }

    /** Programme by programme and subject by subject: with {@code in} the planner would go through all of the office, even for none. */
    private List<Row> found(UUID office, Map<Way, List<UUID>> subjects) {
        return jdbc.sql("""
                select 'client' as kind, e.client_id as id from (
                    select unnest(:episodes::uuid[]) as id
                    union select t.episode_id from pulih.activity t where t.office_id = :office and t.id = any (:activities::uuid[])
                    union select t.episode_id from unnest(:assessments::uuid[]) as k (id)
                     cross join lateral (select x.episode_id from pulih.assessment x where x.office_id = :office and x.id = k.id offset 0) t
                    union select t.episode_id from unnest(:tests::uuid[]) as k (id)
                     cross join lateral (select x.episode_id from pulih.urine_test x where x.office_id = :office and x.id = k.id offset 0) t
                    union select t.episode_id from unnest(:assignments::uuid[]) as k (id)
                     cross join lateral (select x.episode_id from pulih.assignment x where x.office_id = :office and x.id = k.id offset 0) t
                    union select t.episode_id from unnest(:obligations::uuid[]) as k (id)
                     cross join lateral (select x.episode_id from pulih.obligation x where x.office_id = :office and x.id = k.id offset 0) t
                    union select t.episode_id from unnest(:relapses::uuid[]) as k (id)
                     cross join lateral (select x.episode_id from pulih.relapse_event x where x.office_id = :office and x.id = k.id offset 0) t
                    union select t.episode_id from unnest(:actions::uuid[]) as k (id)
                     cross join lateral (select x.episode_id from pulih.relapse_action x where x.office_id = :office and x.id = k.id offset 0) t
                    union select t.episode_id from unnest(:referrals::uuid[]) as k (id)
                     cross join lateral (select x.episode_id from pulih.referral x where x.office_id = :office and x.id = k.id offset 0) t
                    union select t.episode_id from pulih.group_attendance t where t.office_id = :office and t.event_id = any (:events::uuid[])) s
                  cross join lateral (select x.client_id from pulih.episode x where x.office_id = :office and x.id = s.id offset 0) e""")
                .param("office", office)
                .param("episodes", ids(subjects, Way.EPISODE))
                .param("activities", ids(subjects, Way.ACTIVITY))
                .param("assessments", ids(subjects, Way.ASSESSMENT))
                .param("tests", ids(subjects, Way.URINE_TEST))
                .param("assignments", ids(subjects, Way.ASSIGNMENT))
                .param("obligations", ids(subjects, Way.OBLIGATION))
                .param("relapses", ids(subjects, Way.RELAPSE_EVENT))
                .param("actions", ids(subjects, Way.RELAPSE_ACTION))
                .param("referrals", ids(subjects, Way.REFERRAL))
                .param("events", ids(subjects, Way.GROUP_EVENT))
                .query((row, n) -> new Row(row.getString("kind"), row.getObject("id", UUID.class)))
                .list();
    }

    private static UUID[] ids(Map<Way, List<UUID>> subjects, Way way) {
        List<UUID> found = subjects.get(way);
        return found == null ? NOBODY : found.toArray(UUID[]::new);
    }
}
