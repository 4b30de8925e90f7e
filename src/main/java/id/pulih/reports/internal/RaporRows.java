package id.pulih.reports.internal;

import id.pulih.indicators.Measure;
import id.pulih.indicators.Period;
import id.pulih.platform.Coded;
import id.pulih.programmes.ObligationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whose Rapor of a month is owed by which agent and what became of it. Joins the caller's work. */
@Component
class RaporRows {

    static final int PAGE = 100;

    /**
     * One per client accompanied in the month, with the agent who did so last in it. From the assignments that run, for they end with
     * their programmes, and those that ended in the month or later: what ended earlier is most of what there is.
     */
    static final String ASSIGNED = """
            with accompanied as (
                select distinct on (s.episode_id) s.episode_id, s.agent_id
                  from unnest(array(
                      select a.id from pulih.assignment a where a.office_id = :office and not exists (
                          select from pulih.assignment_ending x where x.office_id = a.office_id and x.assignment_id = a.id)
                      union all
                      select x.assignment_id from pulih.assignment_ending x where x.office_id = :office and x.ended_on >= :month)) as r (id)
                 cross join lateral (select * from pulih.assignment t where t.office_id = :office and t.id = r.id order by t.id offset 0) s
                 where s.from_day <= :last
            """;

    static final String LATEST = """

                 order by s.episode_id, s.from_day desc, s.id desc)
            """;

    private static final String SELECT = """
            , page as (
                select * from accompanied where (agent_id, episode_id) > (:afterAgent, :afterEpisode) order by agent_id, episode_id limit :limit)
            select p.agent_id, p.episode_id, e.client_id, c.alias, c.case_number, coalesce(t.entries, 0) as entries, coalesce(t.handed_in, 0) as handed_in,
                   f.measures, f.counts, m.number, m.step, m.handed_on,
                   (select x.ended_on from pulih.episode_ending x where x.office_id = :office and x.episode_id = p.episode_id) as ended_on,
                   array(select distinct o.kind from pulih.obligation o where o.office_id = :office and o.episode_id = p.episode_id
                            and o.owner = 'agent' and o.window_to between :month and :last) as kinds
              from page p
              join pulih.episode e on e.office_id = :office and e.id = p.episode_id
              join pulih.client c on c.office_id = :office and c.id = e.client_id
              left join pulih.figure f on f.office_id = :office and f.owner_id = p.episode_id and f.period = :period
              left join lateral (
                  select count(*) as entries, count(*) filter (where u.agent_id = p.agent_id or exists (
                             select from pulih.field_receipt r where r.office_id = a.office_id and r.fact_id = a.id)) as handed_in
                    from pulih.activity a join pulih.account u on u.id = a.recorded_by
                   where a.office_id = :office and a.episode_id = p.episode_id and a.day between :month and :last
                     and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                     and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)) t on true
              left join lateral (
                  select max(r.number) as number, (array_agg(r.step order by r.number desc))[1] as step, min(r.handed_on) as handed_on
                    from pulih.monthly_rapor r
                   where r.office_id = :office and r.episode_id = p.episode_id and r.month = :month) m on true
             order by p.agent_id, p.episode_id""";

    private final JdbcClient jdbc;

    RaporRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page of the list ends. */
    record Place(UUID agent, UUID episode) {

        static final Place START = new Place(new UUID(0, 0), new UUID(0, 0));
    }

    /** One more than a page when there is more. */
    List<RaporLine> page(UUID office, LocalDate month, Place after) {
        return read(office, month, null, after, PAGE + 1);
    }

    /** All of the office: what the monthly report counts. */
    List<RaporLine> all(UUID office, LocalDate month) {
        return read(office, month, null, Place.START, Integer.MAX_VALUE);
    }

    Optional<RaporLine> find(UUID office, LocalDate month, UUID episode) {
        return read(office, month, episode, Place.START, 1).stream().findFirst();
    }

    /** The agents of whose clients somebody's Rapor was not received, or went back. */
    List<UUID> owing(UUID office, LocalDate month) {
        return jdbc.sql(ASSIGNED + LATEST + """
                select distinct p.agent_id from accompanied p
                 where coalesce((select r.step from pulih.monthly_rapor r
                                  where r.office_id = :office and r.episode_id = p.episode_id and r.month = :month
                                  order by r.number desc limit 1), 'returned') = 'returned'""")
                .param("office", office)
                .param("month", month)
                .param("last", month.plusMonths(1).minusDays(1))
                .query(UUID.class)
                .list();
    }

    private List<RaporLine> read(UUID office, LocalDate month, @Nullable UUID episode, Place after, int limit) {
        return jdbc.sql(ASSIGNED + (episode == null ? "" : " and s.episode_id = :episode") + LATEST + SELECT)
                .param("office", office)
                .param("month", month)
                .param("last", month.plusMonths(1).minusDays(1))
                .param("period", Period.of(Period.Kind.MONTH, month).toString())
                .param("episode", episode)
                .param("afterAgent", after.agent())
                .param("afterEpisode", after.episode())
                .param("limit", limit)
                .query(RaporRows::line)
                .list();
    }

    private static RaporLine line(ResultSet row, int number) throws SQLException {
        List<String> kinds = Arrays.asList((String[]) row.getArray("kinds").getArray());
        int due = 0;
        int done = 0;
        for (String kind : kinds) {
            Measure.Duty duty = Measure.duty(ObligationKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')));
            due += count(row, duty.due());
            done += Math.min(count(row, duty.due()), count(row, duty.done()) + count(row, duty.excepted()));
        }
        String step = row.getString("step");
        return new RaporLine(row.getObject("agent_id", UUID.class), row.getObject("episode_id", UUID.class), row.getObject("client_id", UUID.class),
                row.getString("alias"), row.getString("case_number"), row.getInt("entries"), row.getInt("handed_in"), due, done,
                row.getInt("number"), step == null ? null : Coded.of(RaporStep.class, step), row.getObject("handed_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static int count(ResultSet row, Measure measure) throws SQLException {
        if (row.getArray("measures") == null) {
            return 0;
        }
        Short[] measures = (Short[]) row.getArray("measures").getArray();
        Integer[] counts = (Integer[]) row.getArray("counts").getArray();
        for (int i = 0; i < measures.length; i++) {
            if (measures[i] == measure.ordinal()) {
                return counts[i];
            }
        }
        return 0;
    }
}
