package id.pulih.relapse;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.episodes.EpisodePolicy;
import id.pulih.platform.Coded;
import id.pulih.platform.Work;
import id.pulih.relapse.internal.OfficeQueries;
import id.pulih.ui.Seek;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Returns to use as other modules see them: what is open, and what is owed. Nothing here shows who a client is. */
@Component
public class Relapses {

    private static final String OWED = """
            select a.episode_id, a.event_id, a.id, g.grade, a.kind, g.decided_at, a.due_on, r.action_id as answered, r.kind as result, r.on_day,
                   r.fact_kind, r.fact_id, r.words_sealed
            from pulih.relapse_action a
            join pulih.relapse_grading g on g.office_id = a.office_id and g.id = a.grading_id
            left join pulih.relapse_action_result r on r.office_id = a.office_id and r.action_id = coalesce(a.carried_from, a.id)
            where a.office_id = any (:offices)
              and not exists (select from pulih.relapse_grading x
                              where x.office_id = g.office_id and x.event_id = g.event_id and x.number > g.number)
              and not exists (select from pulih.relapse_closing c
                              where c.office_id = a.office_id and c.event_id = a.event_id and c.result = 'mistaken')
            """;

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Vault vault;
    private final OfficeQueries office;

    Relapses(JdbcClient jdbc, Work work, Clock clock, Vault vault, OfficeQueries office) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.vault = vault;
        this.office = office;
    }

    /** How many of a programme nobody has closed. */
    public int open(Asker asker, Episode episode) {
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select count(*) from pulih.relapse_event e
                where e.office_id = :office and e.episode_id = :episode
                  and not exists (select from pulih.relapse_closing c where c.office_id = e.office_id and c.event_id = e.id)""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query(Integer.class)
                .single());
    }

    /** How many entries of a running programme say that the client has used, with no event about them. */
    public int unjudged(Asker asker, Episode episode) {
        return work.read(asker.own("care"), () -> office.unjudged(asker, episode.id()).size());
    }

    /** The open ones of the own office in the order of {@link OpenEvent#after}. */
    public List<OpenEvent> waiting(Asker asker, Seek from, int limit) {
        if (!RelapsePolicy.mayServe(asker, asker.office())) {
            return List.of();
        }
        return work.read(asker.own("care"), () -> jdbc.sql("""
                select e.office_id as office, e.id, e.episode_id as episode, p.client_id as client, e.used_on, g.grade,
                       coalesce(a.open, 0) as open, coalesce(a.late, 0) as late, a.next
                from pulih.relapse_event e
                join pulih.episode p on p.office_id = e.office_id and p.id = e.episode_id
                left join lateral (select x.id, x.grade from pulih.relapse_grading x
                                   where x.office_id = e.office_id and x.event_id = e.id order by x.number desc limit 1) g on true
                left join lateral (
                    select count(*) as open, count(*) filter (where y.due_on < :today) as late, min(y.due_on) as next
                    from pulih.relapse_action y
                    left join pulih.relapse_action_result r on r.office_id = y.office_id and r.action_id = coalesce(y.carried_from, y.id)
                    where y.office_id = e.office_id and y.grading_id = g.id and r.action_id is null) a on true
                cross join lateral (select case when a.late > 0 then 0 else 1 end as calm, case when g.grade is null then 0 else 1 end as graded,
                                           coalesce(a.next, date '9999-12-31') as day) k
                where e.office_id = :office and (k.calm, k.graded, k.day, e.used_on, e.id) > (:calm, :graded, :day, :used, :id)
                  and not exists (select from pulih.relapse_closing c where c.office_id = e.office_id and c.event_id = e.id)
                order by k.calm, k.graded, k.day, e.used_on, e.id limit :limit""")
                .param("office", asker.office())
                .param("today", LocalDate.now(clock.withZone(asker.zone())))
                .param("calm", from.number(0))
                .param("graded", from.number(1))
                .param("day", from.day(2))
                .param("used", from.day(3))
                .param("id", from.id(4))
                .param("limit", limit)
                .query(OpenEvent.class)
                .list());
    }

    /** Of one programme, in the order of their days, with the reasons for those who serve. */
    public List<OwedAction> owed(Asker asker, Episode episode) {
        SealingKey key = RelapsePolicy.mayServe(asker, episode.office())
                ? vault.clientKeys(episode.office(), List.of(episode.client())).get(episode.client()) : null;
        return work.read(asker.reach("care"), () -> jdbc.sql(OWED + " and a.episode_id = :episode order by a.due_on, a.place, a.id")
                .param("offices", new UUID[] {episode.office()})
                .param("episode", episode.id())
                .query((row, n) -> owed(row, key))
                .list());
    }

    /** Of some offices, without any words: one statement however many they are. */
    public List<OwedAction> owed(Asker asker, List<UUID> offices, List<UUID> episodes) {
        List<UUID> followed = offices.stream().filter(EpisodePolicy.officesFollowed(asker)::contains).toList();
        return work.read(asker.reach("care"), () -> jdbc.sql(OWED + " and a.episode_id = any (:episodes)")
                .param("offices", followed.toArray(UUID[]::new))
                .param("episodes", episodes.toArray(UUID[]::new))
                .query((row, n) -> owed(row, null))
                .list());
    }

    private static OwedAction owed(ResultSet row, @Nullable SealingKey key) throws SQLException {
        String result = row.getString("result");
        boolean reasoned = key != null && result != null && !result.equals("done");
        return new OwedAction(row.getObject("episode_id", UUID.class), row.getObject("event_id", UUID.class), row.getObject("id", UUID.class),
                Coded.of(Grade.class, row.getString("grade")), Coded.of(Response.class, row.getString("kind")),
                row.getObject("decided_at", OffsetDateTime.class).toLocalDate(), row.getObject("due_on", LocalDate.class), result,
                row.getObject("on_day", LocalDate.class), row.getString("fact_kind"), row.getObject("fact_id", UUID.class),
                reasoned ? key.open("relapse_action_result.words." + row.getObject("answered", UUID.class), row.getBytes("words_sealed")) : null);
    }
}
