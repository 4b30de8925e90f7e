package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.groups.GroupPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was held, in numbers: all that is seen of it above the serving office. And one client's share in it. */
@Component
class GroupFigures {

    private final JdbcClient jdbc;

    GroupFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one year, as corrected by now. */
    List<Held> held(Asker asker, int year) {
        return jdbc.sql("""
                select o.name as office, e.kind, count(*) as events, count(*) filter (where not n.fulfils) as below,
                       sum(n.present) as present, sum(n.families) as families, sum(n.community) as community
                from pulih.group_conclusion n
                join pulih.group_event e on e.office_id = n.office_id and e.id = n.event_id
                join pulih.office o on o.id = n.office_id
                where n.office_id = any (:offices) and n.day between :from and :to
                  and not exists (select from pulih.group_conclusion x
                                   where x.office_id = n.office_id and x.event_id = n.event_id and x.version > n.version)
                group by o.name, e.kind order by o.name, e.kind""")
                .param("offices", GroupPolicy.officesCounted(asker).toArray(UUID[]::new))
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31))
                .query(Held.class)
                .list();
    }

    /** One client's part in one event. @param state planned while it has not been held */
    record Share(UUID event, String kind, LocalDate day, String state, boolean fulfils, @Nullable UUID activityId, @Nullable String way) {}

    /** Newest first. */
    List<Share> of(Asker asker, UUID episode) {
        return jdbc.sql("""
                select a.event_id as event, e.kind, n.day, a.state, n.fulfils, a.activity_id,
                       (select c.way from pulih.group_contract c where c.office_id = a.office_id and c.event_id = a.event_id
                          and c.episode_id = a.episode_id) as way
                from pulih.group_attendance a
                join pulih.group_event e on e.office_id = a.office_id and e.id = a.event_id
                join pulih.group_conclusion n on n.office_id = a.office_id and n.event_id = a.event_id and n.version = a.version
                where a.office_id = :office and a.episode_id = :episode
                  and not exists (select from pulih.group_conclusion x
                                   where x.office_id = n.office_id and x.event_id = n.event_id and x.version > n.version)
                union all
                select i.event_id, e.kind, p.day, 'planned', false, null, null
                from pulih.group_invitation i
                join pulih.group_event e on e.office_id = i.office_id and e.id = i.event_id
                join pulih.group_plan p on p.office_id = i.office_id and p.event_id = i.event_id and p.version = i.version
                where i.office_id = :office and i.episode_id = :episode
                  and not exists (select from pulih.group_change h where h.office_id = i.office_id and h.event_id = i.event_id
                      and (h.part in ('conclusion', 'cancellation') or (h.part = 'plan' and h.version > i.version)))
                order by 3 desc, 1 desc""")
                .param("office", asker.office())
                .param("episode", episode)
                .query(Share.class)
                .list();
    }

    /** Group meetings that count, whoever recorded them. */
    int meetings(Asker asker, UUID episode) {
        return jdbc.sql("""
                select count(*) from pulih.episode_fact f
                where f.office_id = :office and f.episode_id = :episode and f.kind = 'group-meeting'""")
                .param("office", asker.office())
                .param("episode", episode)
                .query(Integer.class)
                .single();
    }
}
