package id.pulih.indicators.internal;

import static java.util.stream.Collectors.groupingBy;

import id.pulih.indicators.internal.Course.Happening;
import id.pulih.indicators.internal.Course.Head;
import id.pulih.indicators.internal.Course.Span;
import id.pulih.indicators.internal.Course.What;
import id.pulih.indicators.internal.Course.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the courses of persons: two statements for any number of them, by index and only of those asked for. */
@Component
class CourseQueries {

    private static final Map<String, What> KINDS = kinds();

    /** Whoever was merged with one asked for, however long the way; and of each the episodes. One by one, for the planner would read all clients of the office. */
    private static final String HEADS = """
                with recursive person (root, id) as (
                    select c.id, c.id from unnest(:clients::uuid[]) as c (id)
                    union
                    select p.root, m.other from person p join (
                        select d.kept_id as one, d.merged_id as other, d.office_id, d.proposal_id from pulih.client_merge_decision d
                         where d.office_id = :office and d.kept_id is not null
                        union all
                        select d.merged_id, d.kept_id, d.office_id, d.proposal_id from pulih.client_merge_decision d
                         where d.office_id = :office and d.merged_id is not null) m on m.one = p.id
                     where not exists (select from pulih.client_merge_undo u where u.office_id = m.office_id and u.proposal_id = m.proposal_id))
                select p.root, p.id as client, e.id as episode, c.sex, c.birth_year, c.village_code, coalesce(c.institution_id::text, btrim(c.institution_name)) as institution, e.programme, e.starts_on,
                       e.months, e.planned_end, (select coalesce(sum(x.months), 0) from pulih.episode_extension x where x.office_id = e.office_id and x.episode_id = e.id) as extension,
                       a.answered_at, n.ended_on, o.time_zone,
                       (select s.substance from pulih.episode_substance s where s.office_id = :office and s.episode_id = e.id order by s.number desc limit 1) as substance,
                       case when exists (select from pulih.hand_over h
                                           join pulih.hand_over_ending x on x.office_id = h.office_id and x.hand_over_id = h.id and x.state = 'accepted'
                                          where h.office_id = e.office_id and h.episode_id = e.id) then 'handed-over' else n.kind end as ending,
                       k.client_id as kept_client, k.programme as kept_programme, k.starts_on as kept_starts_on, k.months as kept_months, k.extension as kept_extension,
                       k.planned_end as kept_planned_end, k.pauses, k.paused_since, k.agent_id, k.obligations, k.rules, k.windows
                  from person p
                  cross join lateral (select * from pulih.client x where x.office_id = :office and x.id = p.id offset 0) c
                  join pulih.office o on o.id = c.office_id
                  left join pulih.episode e on e.office_id = c.office_id and e.client_id = c.id
                  left join pulih.episode_ending n on n.office_id = e.office_id and n.episode_id = e.id
                  left join pulih.hand_over_answer a on a.office_id = e.office_id and a.episode_id = e.id and a.state = 'accepted'
                  left join pulih.running_programme k on k.office_id = e.office_id and k.episode_id = e.id
                 order by e.id""";

    /**
     * All that is countable, whether it holds or not; {@link Standing} decides that. Programme by programme, since a planner that is
     * told the office twice, by the policy and by the statement, takes all of an office for less than it is and reads it whole.
     * Where it takes two indexes for equally dear, the order asked for decides for the one of the programme.
     * Withdrawals and exceptions are few: they are read once and looked up in memory.
     */
    private static final String HAPPENINGS = """
                select t.episode_id, 'activity' as what, t.id, t.kind as code, t.mode as detail, t.day, null::date as until, null::date as last, t.recorded_at as at,
                       t.id in (select w.activity_id from pulih.activity_withdrawal w where w.office_id = :office) as mark, t.amends,
                       case when t.condition in ('slip', 'lapse', 'relapse') and not exists (
                           with recursive line as (
                               select t.id, t.amends
                               union all
                               select a.id, a.amends from line l
                                cross join lateral (select * from pulih.activity x where x.office_id = :office and x.id = l.amends offset 0) a)
                           select from line l join pulih.relapse_event e on e.office_id = :office and e.origin_id = l.id) then 'unjudged' end as words
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.activity x where x.office_id = :office and x.episode_id = p.id order by x.day offset 0) t
                union all
                select t.episode_id, 'assessment', t.id, t.instrument, t.moment, t.taken_on, null, null, t.recorded_at,
                       coalesce(t.scores ->> 'valid', 'true') <> 'true', t.amends,
                       case when t.instrument = 'whoqol-bref' and t.moment <> 'interim' and (
                           select true from pulih.episode_ending n where n.office_id = :office and n.episode_id = p.id) then t.scores::text end
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.assessment x where x.office_id = :office and x.episode_id = p.id order by x.taken_on offset 0) t
                union all
                select t.episode_id, 'urine-test', t.id, t.overall, t.moment, t.taken_on, null, null, t.recorded_at, false, t.amends,
                       case when t.overall = 'positive' then (select string_agg(r.key, ',' order by r.key) from jsonb_each_text(t.results) r where r.value = 'positive') end
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.urine_test x where x.office_id = :office and x.episode_id = p.id order by x.taken_on offset 0) t
                union all
                select t.episode_id, 'copied', t.id, t.kind, null, null, null, null, null, false, null, null
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.copied_fact x where x.office_id = :office and x.episode_id = p.id offset 0) t
                union all
                select t.episode_id, 'duty', t.id, t.kind, t.moment, t.window_from, t.window_to, t.last_day, null,
                       t.id in (select x.obligation_id from pulih.obligation_exception x where x.office_id = :office), null, t.rule
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.obligation x where x.office_id = :office and x.episode_id = p.id order by x.rule offset 0) t
                union all
                select t.episode_id, 'use', t.id,
                       coalesce((select g.grade from pulih.relapse_grading g where g.office_id = :office and g.event_id = t.id order by g.number desc limit 1), 'ungraded'),
                       null, t.used_on, null, null, null,
                       coalesce((select c.result = 'mistaken' from pulih.relapse_closing c where c.office_id = :office and c.event_id = t.id), false), null, null
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.relapse_event x where x.office_id = :office and x.episode_id = p.id order by x.used_on offset 0) t
                union all
                select t.episode_id, 'unjudged', t.id, 'urine-test', null, t.taken_on, null, null, null, false, null, null
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.urine_test x where x.office_id = :office and x.episode_id = p.id order by x.taken_on offset 0) t
                 where t.overall = 'positive' and not exists (select from pulih.relapse_action_result r where r.office_id = :office and r.fact_id = t.id)
                   and not exists (
                       with recursive line as (
                           select t.id, t.amends
                           union all
                           select a.id, a.amends from line l
                            cross join lateral (select * from pulih.urine_test x where x.office_id = :office and x.id = l.amends offset 0) a)
                       select from line l join pulih.relapse_event e on e.office_id = :office and e.origin_id = l.id)
                union all
                select t.episode_id, 'certificate', t.id, '', null, t.issued_on,
                       (select r.revoked_on from pulih.certificate_revocation r where r.office_id = :office and r.episode_id = p.id), null, null, false, null, null
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.certificate x where x.office_id = :office and x.episode_id = p.id offset 0) t
                union all
                select t.episode_id, 'referral', t.id, s.state, null, min(s.day), null, null, null, false, null, null
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.referral x where x.office_id = :office and x.episode_id = p.id offset 0) t
                 cross join lateral (select * from pulih.referral_step x where x.office_id = :office and x.referral_id = t.id offset 0) s
                 group by t.episode_id, t.id, s.state
                union all
                select t.episode_id, 'group', t.event_id, t.state, null, c.day, null, null, null, c.fulfils, null, null
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.group_attendance x where x.office_id = :office and x.episode_id = p.id offset 0) t
                 cross join lateral (select * from pulih.group_conclusion x where x.office_id = :office and x.event_id = t.event_id order by x.version desc limit 1) c
                 where c.version = t.version
                union all
                select t.episode_id, 'pause', t.id, '', null, t.from_day,
                       (select r.resumed_on from pulih.episode_resumption r where r.office_id = :office and r.pause_id = t.id), null, null, false, null, null
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.episode_pause x where x.office_id = :office and x.episode_id = p.id offset 0) t
                union all
                select t.episode_id, 'assignment', t.agent_id, '', null, t.from_day,
                       (select n.ended_on from pulih.assignment_ending n where n.office_id = :office and n.assignment_id = t.id), null, t.assigned_at, false, null, null
                  from unnest(:episodes::uuid[]) as p (id)
                 cross join lateral (select * from pulih.assignment x where x.office_id = :office and x.episode_id = p.id offset 0) t""";

    private final JdbcClient jdbc;

    CourseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person of an office: usually one client, several where records were merged.
     *
     * @param kept what is kept of the programmes that run, as it was when they were read
     */
    record Person(List<UUID> clients, List<Course> courses, Map<UUID, Running> kept) {}

    private record Found(UUID root, @Nullable Head head, UUID client, @Nullable Running kept) {}

    private record Row(UUID episode, Happening happening) {}

    /** Those asked for and whoever is merged with them. */
    List<Person> persons(UUID office, Collection<UUID> clients) {
        List<Found> found = heads(office, clients);
        Map<UUID, Head> heads = new LinkedHashMap<>();
        found.stream().map(Found::head).filter(head -> head != null).forEach(head -> heads.put(head.episode(), head));
        Map<UUID, Running> kept = new HashMap<>();
        found.stream().filter(each -> each.head() != null && each.kept() != null).forEach(each -> kept.put(each.head().episode(), each.kept()));
        Map<UUID, List<Row>> rows = heads.isEmpty() ? Map.of()
                : happenings(office, heads.keySet()).stream().collect(groupingBy(Row::episode));
        Map<UUID, List<UUID>> groups = new LinkedHashMap<>();
        found.forEach(each -> {
            List<UUID> own = groups.computeIfAbsent(each.root(), key -> new ArrayList<>());
            if (!own.contains(each.client())) {
                own.add(each.client());
            }
        });
        return once(groups).stream().map(group -> new Person(group, heads.values().stream()
                .filter(head -> group.contains(head.client()))
                .map(head -> course(head, rows.getOrDefault(head.episode(), List.of()))).toList(), kept)).toList();
    }

    /** Two clients asked for may be the same person: that group counts once. */
    private static List<List<UUID>> once(Map<UUID, List<UUID>> groups) {
        var seen = new HashMap<UUID, Boolean>();
        var all = new ArrayList<List<UUID>>();
        groups.forEach((root, group) -> {
            if (group.stream().noneMatch(seen::containsKey)) {
                group.forEach(each -> seen.put(each, true));
                all.add(group);
            }
        });
        return all;
    }

    private static Course course(Head head, List<Row> rows) {
        return new Course(head, rows.stream().map(Row::happening).toList());
    }

    private List<Found> heads(UUID office, Collection<UUID> clients) {
        return jdbc.sql(HEADS)
                .param("office", office)
                .param("clients", clients.toArray(UUID[]::new))
                .query((row, n) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        UUID client = row.getObject("client", UUID.class);
        UUID episode = row.getObject("episode", UUID.class);
        if (episode == null) {
            return new Found(row.getObject("root", UUID.class), null, client, null);
        }
        ZoneId zone = ZoneId.of(row.getString("time_zone"));
        Instant continued = instant(row.getObject("answered_at", OffsetDateTime.class));
        LocalDate endedOn = row.getObject("ended_on", LocalDate.class);
        var who = new Who(row.getString("sex"), row.getInt("birth_year"), row.getString("village_code"), row.getString("institution"), row.getString("substance"));
        var span = new Span(row.getObject("starts_on", LocalDate.class), row.getInt("months"), row.getInt("extension"), row.getObject("planned_end", LocalDate.class));
        return new Found(row.getObject("root", UUID.class), new Head(episode, client, who, row.getString("programme"), span, continued == null ? null : continued.atZone(zone).toLocalDate(),
                endedOn == null ? null : row.getString("ending"), endedOn, zone), client, Running.kept(row));
    }

    private List<Row> happenings(UUID office, Collection<UUID> episodes) {
        return jdbc.sql(HAPPENINGS)
                .param("office", office)
                .param("episodes", episodes.toArray(UUID[]::new))
                .query((row, n) -> row(row))
                .list()
                .stream()
                .mapMulti(CourseQueries::alsoUnjudged)
                .toList();
    }

    /** An activity that nobody has looked at is told with itself, so that a programme's activities are read once. */
    private static void alsoUnjudged(Row row, Consumer<Row> to) {
        to.accept(row);
        Happening each = row.happening();
        if (each.what() == What.ACTIVITY && each.words() != null) {
            to.accept(new Row(row.episode(), new Happening(What.UNJUDGED, each.id(), "activity", null, each.day(), null, null, null, false, null, null)));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        LocalDate day = row.getObject(6, LocalDate.class);
        return new Row(row.getObject(1, UUID.class), new Happening(KINDS.get(row.getString(2)), row.getObject(3, UUID.class), row.getString(4),
                row.getString(5), day == null ? LocalDate.EPOCH : day, row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class),
                instant(row.getObject(9, OffsetDateTime.class)), row.getBoolean(10), row.getObject(11, UUID.class), row.getString(12)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Map<String, What> kinds() {
        var kinds = new HashMap<String, What>();
        for (What what : What.values()) {
            kinds.put(what.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), what);
        }
        return kinds;
    }
}
