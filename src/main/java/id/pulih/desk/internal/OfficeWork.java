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
                select r.episode_id as id, r.client_id, r.starts_on, r.planned_end, r.paused_since, r.agent_id is not null as assigned
                from pulih.running_programme r where r.office_id = :office),
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
