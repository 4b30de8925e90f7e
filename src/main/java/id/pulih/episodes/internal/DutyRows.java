package id.pulih.episodes.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.programmes.Exemption;
import id.pulih.programmes.Fact;
import id.pulih.programmes.Moment;
import id.pulih.programmes.ObligationKind;
import id.pulih.programmes.ObligationState;
import id.pulih.programmes.PlannedObligation;
import id.pulih.programmes.ProgrammeCalendar;
import id.pulih.programmes.ProgrammeProfile;
import id.pulih.programmes.Schedule;
import id.pulih.programmes.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Obligations with the state of a day: two or three statements for any number of episodes; which facts decide it, {@link DutySpans} says. */
@Component
public class DutyRows {

    private static final Map<String, ObligationKind> KINDS =
            Arrays.stream(ObligationKind.values()).collect(toMap(ObligationKind::code, kind -> kind));
    private static final Comparator<Row> IN_ORDER = Comparator.comparing(Row::windowFrom).thenComparing(Row::windowTo)
            .thenComparing(row -> row.id().toString());
    private static final Map<String, Moment> MOMENTS = Arrays.stream(Moment.values()).collect(toMap(Moment::code, moment -> moment));

    private final JdbcClient jdbc;
    private final EpisodeRules rules;
    private final Map<Laid, Map<String, PlannedObligation>> laid = new ConcurrentHashMap<>();

    public DutyRows(JdbcClient jdbc, EpisodeRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** A programme of so many months. */
    private record Laid(String programme, int months) {}

    /** A stored obligation; exception and reason are null unless it was refused or impossible. */
    private record Row(UUID episodeId, UUID id, String rule, String kind, int month, LocalDate windowFrom, LocalDate windowTo, LocalDate lastDay,
            @Nullable String exception, @Nullable String reason) {

        /** Read by hand: a mapper that guesses column names throws an exception for each wrong guess, thousands a page. */
        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(row.getObject("episode_id", UUID.class), row.getObject("id", UUID.class), row.getString("rule"), row.getString("kind"),
                    row.getInt("month"), row.getObject("window_from", LocalDate.class), row.getObject("window_to", LocalDate.class),
                    row.getObject("last_day", LocalDate.class), row.getString("exception"), row.getString("reason"));
        }

        Row with(@Nullable Excepted found) {
            return found == null ? this : new Row(episodeId, id, rule, kind, month, windowFrom, windowTo, lastDay, found.kind(), found.reason());
        }

        PlannedObligation planned(ProgrammeProfile.Template template) {
            return new PlannedObligation(rule, template, month, new Window(windowFrom, windowTo, lastDay));
        }
    }

    private record FactRow(UUID episodeId, UUID id, String kind, LocalDate day, @Nullable String moment) {

        static FactRow read(ResultSet row, int number) throws SQLException {
            return new FactRow(row.getObject("episode_id", UUID.class), row.getObject("id", UUID.class), row.getString("kind"),
                    row.getObject("day", LocalDate.class), row.getString("moment"));
        }
    }

    /** The duties of each episode, by its id. */
    public Map<UUID, List<Duty>> of(Collection<Episode> episodes, LocalDate today) {
        UUID[] offices = episodes.stream().map(Episode::office).distinct().toArray(UUID[]::new);
        UUID[] ids = episodes.stream().map(Episode::id).toArray(UUID[]::new);
        return states(episodes, obligations(offices, ids), facts(offices, ids), today);
    }

    /** Those of running episodes of one office that are not over by today and begin before the given day; what else there was is not read. */
    public Map<UUID, List<Duty>> pending(UUID office, Collection<Episode> running, LocalDate today, LocalDate until) {
        UUID[] ids = running.stream().map(Episode::id).toArray(UUID[]::new);
        List<Row> begun = begun(office, ids, until);
        var spans = new DutySpans(today);
        begun.forEach(row -> spans.add(row.episodeId(), row.kind(), row.windowFrom(), row.lastDay()));
        List<Row> rows = excepted(office, begun.stream().filter(row -> spans.reach(row.episodeId(), row.kind(), row.windowFrom())).toList());
        Map<UUID, List<Duty>> all = states(running, rows, spans.isEmpty() ? List.of() : facts(office, spans), today);
        all.replaceAll((id, duties) -> duties.stream().filter(duty -> !duty.lastDay().isBefore(today)).toList());
        return all;
    }

    /** A duty without a fact and without an exception, with its state of today. */
    Duty open(RunningProgramme programme, RunningProgramme.Owed owed, LocalDate today) {
        PlannedObligation known = laid(laid(programme.programme(), programme.calendar()), owed.rule(), owed.id());
        var planned = new PlannedObligation(owed.rule(), known.template(), known.month(), owed.window());
        return duty(ObligationState.open(planned, today), owed.id(), null, today);
    }

    private Map<UUID, List<Duty>> states(Collection<Episode> episodes, List<Row> allRows, List<FactRow> allFacts, LocalDate today) {
        Map<UUID, List<Row>> rows = allRows.stream().collect(groupingBy(Row::episodeId));
        Map<UUID, List<FactRow>> facts = allFacts.stream().collect(groupingBy(FactRow::episodeId));
        var duties = new HashMap<UUID, List<Duty>>();
        episodes.forEach(each -> duties.put(each.id(), duties(
                each, rows.getOrDefault(each.id(), List.of()), facts.getOrDefault(each.id(), List.of()), today)));
        return duties;
    }

    private List<Row> obligations(UUID[] offices, UUID[] episodes) {
        return jdbc.sql("""
                select o.episode_id, o.id, o.rule, o.kind, o.month, o.window_from, o.window_to, o.last_day, x.kind as exception, x.reason
                  from pulih.obligation o
                  left join pulih.obligation_exception x on x.office_id = o.office_id and x.obligation_id = o.id
                 where\s""" + (one(offices, episodes) ? "o.office_id = :offices and o.episode_id = :episodes" : "o.office_id = any (:offices) and o.episode_id = any (:episodes)")
                + " order by o.window_from, o.window_to, o.id")
                .param("offices", one(offices, episodes) ? offices[0] : offices)
                .param("episodes", one(offices, episodes) ? episodes[0] : episodes)
                .query(Row::read)
                .list();
    }

    /**
     * Episode by episode: read at once the planner would take the obligations of the whole office, of all years. Exceptions are
     * {@link #excepted} afterwards: joined here they were looked for once for each obligation, which was most of the statement.
     */
    private List<Row> begun(UUID office, UUID[] episodes, LocalDate until) {
        return jdbc.sql("""
                select o.episode_id, o.id, o.rule, o.kind, o.month, o.window_from, o.window_to, o.last_day, null as exception, null as reason
                  from unnest(:episodes::uuid[]) as s (episode)
                  cross join lateral (
                      select * from pulih.obligation t
                       where t.office_id = :office and t.episode_id = s.episode and t.window_from < :until
                       order by t.rule offset 0) o""")
                .param("office", office)
                .param("episodes", episodes)
                .param("until", until)
                .query(Row::read)
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    private record Excepted(UUID obligationId, String kind, String reason) {}

    private List<Row> excepted(UUID office, List<Row> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<UUID, Excepted> known = jdbc.sql("""
                select x.obligation_id, x.kind, x.reason from pulih.obligation_exception x
                 where x.office_id = :office and x.obligation_id = any (:obligations)""")
                .param("office", office)
                .param("obligations", rows.stream().map(Row::id).toArray(UUID[]::new))
                .query(Excepted.class)
                .list()
                .stream()
                .collect(toMap(Excepted::obligationId, each -> each));
        return known.isEmpty() ? rows : rows.stream().map(row -> row.with(known.get(row.id()))).toList();
    }

    /** One episode is asked for by itself: for a list of one the database would plan the statements anew each time. */
    private static boolean one(UUID[] offices, UUID[] episodes) {
        return offices.length == 1 && episodes.length == 1;
    }

    private List<FactRow> facts(UUID[] offices, UUID[] episodes) {
        boolean one = one(offices, episodes);
        return jdbc.sql("""
                select f.episode_id, f.id, f.kind, f.day, f.moment from pulih.episode_fact f
                 where\s""" + (one ? "f.office_id = :offices and f.episode_id = :episodes" : "f.office_id = any (:offices) and f.episode_id = any (:episodes)"))
                .param("offices", one ? offices[0] : offices)
                .param("episodes", one ? episodes[0] : episodes)
                .query(FactRow::read)
                .list();
    }

    /**
     * Episode by episode from a day on: read at once the planner would take the facts of the whole office, of all years. What is a fact
     * is what the view {@code episode_fact} says, but corrections and withdrawals are read once here and not once for each fact.
     */
    private List<FactRow> facts(UUID office, DutySpans spans) {
        return jdbc.sql("""
                select f.episode_id, f.id, f.kind, f.day, f.moment
                  from (select u.episode, u.day, string_to_array(u.kinds, ' ') as kinds
                          from unnest(:episodes::uuid[], :days::date[], :kinds::text[]) as u (episode, day, kinds)
                        -- Taken apart once for an episode and not for each of its facts.
                        offset 0) s
                  cross join lateral (
                      select t.episode_id, t.id, t.kind, t.day, null::text as moment from pulih.activity t
                       where t.office_id = :office and t.episode_id = s.episode and t.day >= s.day and t.kind = any (s.kinds)
                         and t.id not in (select b.amends from pulih.activity b where b.office_id = :office and b.amends is not null)
                         and t.id not in (select w.activity_id from pulih.activity_withdrawal w where w.office_id = :office)
                      union all
                      select t.episode_id, t.id, t.instrument, t.taken_on, t.moment from pulih.assessment t
                       where t.office_id = :office and t.episode_id = s.episode and t.taken_on >= s.day and t.instrument = any (s.kinds)
                         and coalesce(t.scores ->> 'valid', 'true') = 'true'
                         and t.id not in (select b.amends from pulih.assessment b where b.office_id = :office and b.amends is not null)
                      union all
                      select t.episode_id, t.id, 'urine-test', t.taken_on, t.moment from pulih.urine_test t
                       where t.office_id = :office and t.episode_id = s.episode and t.taken_on >= s.day and 'urine-test' = any (s.kinds)
                         and t.overall <> 'invalid'
                         and t.id not in (select b.amends from pulih.urine_test b where b.office_id = :office and b.amends is not null)
                      offset 0) f""")
                .param("office", office)
                .param("episodes", spans.episodes().toArray(UUID[]::new))
                .param("days", spans.days().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("kinds", spans.kinds().toArray(String[]::new))
                .query(FactRow::read)
                .list()
                .stream()
                .filter(each -> spans.reach(each.episodeId(), each.kind(), each.day()))
                .toList();
    }

    private List<Duty> duties(Episode episode, List<Row> rows, List<FactRow> factRows, LocalDate today) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, PlannedObligation> laid = laid(episode.programme(), episode.calendar());
        Map<String, Row> byRule = rows.stream().collect(toMap(Row::rule, row -> row));
        List<PlannedObligation> planned = rows.stream().map(row -> row.planned(laid(laid, row.rule(), row.id()).template())).toList();
        List<Fact> facts = factRows.stream().filter(row -> KINDS.containsKey(row.kind()))
                .map(row -> new Fact(row.id(), row.day(), KINDS.get(row.kind()), row.moment() == null ? null : MOMENTS.get(row.moment())))
                .toList();
        List<Exemption> exemptions = rows.stream().filter(row -> row.exception() != null)
                .map(row -> new Exemption(row.rule(), "refused".equals(row.exception()) ? Exemption.Reason.REFUSED : Exemption.Reason.IMPOSSIBLE))
                .toList();
        return ObligationState.derive(planned, facts, exemptions, today, episode.endedOn(), episode.pausedSince()).stream()
                .map(state -> duty(state, byRule.get(state.obligation().ruleKey()), today))
                .toList();
    }

    /** A programme that somebody extends between the reading of it and of its duties: the whole act begins anew ({@link id.pulih.platform.Work}). */
    private static PlannedObligation laid(Map<String, PlannedObligation> laid, String rule, UUID id) {
        PlannedObligation found = laid.get(rule);
        if (found == null) {
            var why = new SQLException("obligation " + id + " is not of the programme as it was read", "40001");
            throw new PessimisticLockingFailureException(why.getMessage(), why);
        }
        return found;
    }

    /** What is owed under which key depends on the programme and its length alone. */
    private Map<String, PlannedObligation> laid(String programme, ProgrammeCalendar calendar) {
        return laid.computeIfAbsent(new Laid(programme, calendar.totalMonths()),
                key -> Schedule.of(rules.profile(programme), calendar).stream().collect(toMap(PlannedObligation::ruleKey, each -> each)));
    }

    private static Duty duty(ObligationState state, Row row, LocalDate today) {
        return duty(state, row.id(), row.reason(), today);
    }

    private static Duty duty(ObligationState state, UUID id, @Nullable String reason, LocalDate today) {
        PlannedObligation planned = state.obligation();
        Moment moment = planned.moment();
        return new Duty(id, planned.ruleKey(), planned.kind().code(), moment == null ? null : moment.code(), planned.owner().code(),
                planned.month(), planned.from(), planned.to(), planned.lastDay(), planned.blocksCompletion(), state.state().code(),
                state.isUpcoming(today), state.fulfilledBy(), state.fulfilledLate(), reason, planned.title(), planned.citation());
    }
}
