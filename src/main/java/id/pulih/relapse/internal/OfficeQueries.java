package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.relapse.RelapsePolicy;
import id.pulih.ui.Seek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of an office nobody has looked into, and how many returns to use the offices below have. */
@Component
public class OfficeQueries {

    private final JdbcClient jdbc;

    OfficeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry that says a client has used, with no event about it.
     *
     * @param kind activity or urine-test
     * @param what the condition that was written down, or positive
     */
    public record Unjudged(String kind, UUID id, UUID episode, UUID client, LocalDate day, String what) {

        static Seek after(String text) {
            return Seek.read(text, Seek.Key.DAY_DOWN, Seek.Key.ID_DOWN);
        }

        List<?> key() {
            return List.of(day, id);
        }
    }

    /** The newest first. Of running programmes, corrections and withdrawals applied; what an event was opened from stays judged when the entry is corrected. */
    List<Unjudged> unjudged(Asker asker, Seek from, int limit) {
        return unjudged(asker, null, from, limit);
    }

    /** As above, all of one programme. */
    public List<Unjudged> unjudged(Asker asker, UUID episode) {
        return unjudged(asker, episode, Unjudged.after(""), Integer.MAX_VALUE);
    }

    /** Either half is found by its index of such entries, newest first, and stops at the limit. */
    private List<Unjudged> unjudged(Asker asker, @Nullable UUID episode, Seek from, int limit) {
        return jdbc.sql("""
                (select 'activity' as kind, s.id, s.episode_id as episode, p.client_id as client, s.day, s.condition as what
                 from pulih.activity s join pulih.episode p on p.office_id = s.office_id and p.id = s.episode_id
                 where s.office_id = :office and s.condition in ('slip', 'lapse', 'relapse') and (s.day, s.id) < (:day, :id)\s""" + (episode == null ? "" : "and s.episode_id = :episode") + """
                   and not exists (select from pulih.activity b where b.office_id = s.office_id and b.amends = s.id)
                   and not exists (select from pulih.activity_withdrawal w where w.office_id = s.office_id and w.activity_id = s.id)
                   and not exists (select from pulih.episode_ending n where n.office_id = s.office_id and n.episode_id = s.episode_id)
                   and not exists (
                       with recursive line as (
                           select s.id, s.amends
                           union all
                           select a.id, a.amends from line l join pulih.activity a on a.office_id = :office and a.id = l.amends)
                       select from line l join pulih.relapse_event e on e.office_id = :office and e.origin_id = l.id)
                 order by s.day desc, s.id desc limit :limit)
                union all
                (select 'urine-test', s.id, s.episode_id, p.client_id, s.taken_on, s.overall
                 from pulih.urine_test s join pulih.episode p on p.office_id = s.office_id and p.id = s.episode_id
                 where s.office_id = :office and s.overall = 'positive' and (s.taken_on, s.id) < (:day, :id)\s""" + (episode == null ? "" : "and s.episode_id = :episode") + """
                   and not exists (select from pulih.urine_test b where b.office_id = s.office_id and b.amends = s.id)
                   and not exists (select from pulih.relapse_action_result r where r.office_id = s.office_id and r.fact_id = s.id)
                   and not exists (select from pulih.episode_ending n where n.office_id = s.office_id and n.episode_id = s.episode_id)
                   and not exists (
                       with recursive line as (
                           select s.id, s.amends
                           union all
                           select u.id, u.amends from line l join pulih.urine_test u on u.office_id = :office and u.id = l.amends)
                       select from line l join pulih.relapse_event e on e.office_id = :office and e.origin_id = l.id)
                 order by s.taken_on desc, s.id desc limit :limit)
                order by day desc, id desc limit :limit""")
                .param("office", asker.office())
                .param("episode", episode)
                .param("day", from.day(0))
                .param("id", from.id(1))
                .param("limit", limit)
                .query(Unjudged.class)
                .list();
    }

    /** An office below: open events by grade, and how many of them have late actions. */
    record Counted(String office, int ungraded, int slip, int lapse, int relapse, int late) {}

    List<Counted> below(Asker asker, LocalDate today) {
        return jdbc.sql("""
                select o.name as office, count(e.id) filter (where g.grade is null) as ungraded,
                       count(*) filter (where g.grade = 'slip') as slip, count(*) filter (where g.grade = 'lapse') as lapse,
                       count(*) filter (where g.grade = 'relapse') as relapse, count(*) filter (where a.late) as late
                from pulih.relapse_event e
                join pulih.office o on o.id = e.office_id
                left join lateral (select x.id, x.grade from pulih.relapse_grading x
                                   where x.office_id = e.office_id and x.event_id = e.id order by x.number desc limit 1) g on true
                left join lateral (
                    select true as late from pulih.relapse_action y
                    left join pulih.relapse_action_result r on r.office_id = y.office_id and r.action_id = coalesce(y.carried_from, y.id)
                    where y.office_id = e.office_id and y.grading_id = g.id and r.action_id is null and y.due_on < :today limit 1) a on true
                where e.office_id = any (:offices)
                  and not exists (select from pulih.relapse_closing c where c.office_id = e.office_id and c.event_id = e.id)
                group by o.name order by o.name""")
                .param("offices", RelapsePolicy.officesCounted(asker).toArray(UUID[]::new))
                .param("today", today)
                .query(Counted.class)
                .list();
    }
}
