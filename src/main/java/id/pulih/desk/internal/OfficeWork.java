package id.pulih.desk.internal;

import id.pulih.access.Asker;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of an office waits for a decision: no programme yet, no agent yet, paused, past its end. */
@Component
class OfficeWork {

    static final int SHOWN = 20;

    private static final String WAITING = """
            with open as (
                select e.id, e.client_id, e.starts_on, e.planned_end,
                       (select max(p.from_day) from pulih.episode_pause p
                        where p.office_id = e.office_id and p.episode_id = e.id
                          and not exists (select from pulih.episode_resumption r where r.office_id = p.office_id and r.pause_id = p.id)) as paused_since,
                       -- Counted one by one: for "exists" the planner reads all there is of the office for each, more every year.
                       (select count(*) from pulih.assignment a where a.office_id = e.office_id and a.episode_id = e.id
                          and (select count(*) from pulih.assignment_ending n where n.office_id = a.office_id and n.assignment_id = a.id) = 0) > 0 as assigned
                from unnest(array(select r.id from pulih.episode r where r.office_id = :office
                  and not exists (select from pulih.episode_ending x where x.office_id = r.office_id and x.episode_id = r.id))) as r (id)
                cross join lateral (select * from pulih.episode t where t.office_id = :office and t.id = r.id offset 0) e),
            waiting as (
                select 1 as rank, 'past-end' as kind, client_id as client, id as episode, planned_end as day
                from open where planned_end < :today and paused_since is null
                union all
                select 2, 'without-agent', client_id, id, starts_on from open
                where not assigned and planned_end >= :today
                  and exists (select from pulih.obligation o where o.office_id = :office and o.episode_id = open.id and o.owner = 'agent')
                union all
                select 3, 'no-programme', c.id, c.id, c.registered_at::date from pulih.client c
                where c.office_id = :office
                  and c.id not in (select e.client_id from pulih.episode e where e.office_id = :office)
                  and not exists (select from pulih.client_merge_decision d
                    where d.office_id = c.office_id and d.merged_id = c.id and d.outcome = 'merged' and not exists (
                        select from pulih.client_merge_undo u where u.office_id = d.office_id and u.proposal_id = d.proposal_id))
                union all
                select 4, 'on-hold', client_id, id, paused_since from open where paused_since is not null)
            select rank, kind, client, episode, day from waiting where (rank, day, client, episode) > (:rank, :day, :client, :episode)
            order by rank, day, client, episode limit :limit""";

    private final JdbcClient jdbc;

    OfficeWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind no-programme, without-agent, past-end or on-hold; the day is that of registration, start, end or pause */
    record Waiting(int rank, String kind, UUID client, UUID episode, LocalDate day) {

        static Seek after(String text) {
            return Seek.read(text, Seek.Key.NUMBER_UP, Seek.Key.DAY_UP, Seek.Key.ID_UP, Seek.Key.ID_UP);
        }

        List<?> key() {
            return List.of(rank, day, client, episode);
        }
    }

    int running(Asker asker) {
        return jdbc.sql("""
                select count(*) from pulih.episode e
                where e.office_id = :office
                  and not exists (select from pulih.episode_ending x where x.office_id = e.office_id and x.episode_id = e.id)""")
                .param("office", asker.office())
                .query(Integer.class)
                .single();
    }

    /** Longest waiting first within each kind. */
    Slice<Waiting> waiting(Asker asker, LocalDate today, Seek from) {
        return Slice.of(jdbc.sql(WAITING)
                .param("office", asker.office())
                .param("today", today)
                .param("rank", from.number(0))
                .param("day", from.day(1))
                .param("client", from.id(2))
                .param("episode", from.id(3))
                .param("limit", SHOWN + 1)
                .query(Waiting.class)
                .list(), SHOWN, from, Waiting::key);
    }
}
