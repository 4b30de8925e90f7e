package id.pulih.indicators;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has not been met for longest: what an office looks at first. */
@Component
public class Quiet {

    private final Work work;
    private final JdbcClient jdbc;

    Quiet(Work work, JdbcClient jdbc) {
        this.work = work;
        this.jdbc = jdbc;
    }

    /**
     * A running programme.
     *
     * @param lastContact the last activity that holds; null when there was none
     * @param days        since then, or since the programme began
     */
    public record Line(UUID episode, UUID client, String caseNumber, String alias, @Nullable LocalDate lastContact, long days, @Nullable UUID agent) {}

    private record Row(UUID episode, UUID client, String caseNumber, String alias, LocalDate startsOn, @Nullable LocalDate last, @Nullable UUID agent) {

        Line line(LocalDate today) {
            return new Line(episode, client, caseNumber, alias, last, ChronoUnit.DAYS.between(last == null ? startsOn : last, today), agent);
        }
    }

    /** Running and not paused programmes of the own office, the longest silence first; an agent sees the own ones. */
    public List<Line> of(Asker asker, LocalDate today, int limit) {
        if (!FiguresPolicy.mayRank(asker)) {
            throw ProblemException.notFound().get();
        }
        UUID agent = FiguresPolicy.mayOpen(asker) ? null : asker.agent();
        return work.read(asker.own("figures"), () -> jdbc.sql("""
                -- How those are called who are shown, and not everybody.
                with silent as (
                    select e.episode_id as episode, e.client_id as client, e.starts_on, l.last, g.agent, coalesce(l.last, e.starts_on) as since
                      from (select * from pulih.running_programme r where r.office_id = :office and r.paused_since is null and r.starts_on <= :today offset 0) e
                      left join lateral (
                          select a.day as last from pulih.activity a
                           where a.office_id = e.office_id and a.episode_id = e.episode_id
                             and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                             and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)
                           order by a.day desc limit 1) l on true
                      left join lateral (
                          select t.agent_id as agent from pulih.assignment t
                           where t.office_id = e.office_id and t.episode_id = e.episode_id and t.from_day <= :today
                             and not exists (select from pulih.assignment_ending n where n.office_id = t.office_id and n.assignment_id = t.id)
                           order by t.from_day desc, t.assigned_at desc limit 1) g on true
                     where :agent::uuid is null or g.agent = :agent::uuid
                     order by since, e.episode_id limit :limit)
                select s.episode, s.client, c.case_number, c.alias, s.starts_on, s.last, s.agent
                  from silent s join pulih.client c on c.office_id = :office and c.id = s.client
                 order by s.since, s.episode""")
                .param("office", asker.office())
                .param("today", today)
                .param("agent", agent)
                .param("limit", limit)
                .query((row, n) -> new Row(row.getObject("episode", UUID.class), row.getObject("client", UUID.class), row.getString("case_number"),
                        row.getString("alias"), row.getObject("starts_on", LocalDate.class), row.getObject("last", LocalDate.class),
                        row.getObject("agent", UUID.class)).line(today))
                .list());
    }
}
