package id.pulih.desk.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that happened in one episode, for its timeline: facts that still stand, and decisions. */
@Component
class EpisodeFacts {

    /** Referrals, agreed plans and hand-overs, to be joined to the decisions. */
    private static final String PASSED_ON = """
            union all
            select 'referral-' || s.state, s.day, null, w.display_name
            from pulih.referral_step s join pulih.referral r on r.office_id = s.office_id and r.id = s.referral_id
            join pulih.account w on w.id = s.recorded_by
            where s.office_id = :office and r.episode_id = :episode
            union all
            select 'plan-agreed', v.agreed_on, null, w.display_name
            from pulih.plan_version v join pulih.account w on w.id = v.written_by
            where v.office_id = :office and v.episode_id = :episode and v.agreed_on is not null
            union all
            select 'arrived', (y.answered_at at time zone d.time_zone)::date, o.name, w.display_name
            from pulih.hand_over_answer y join pulih.hand_over_offer f on f.office_id = y.office_id and f.id = y.offer_id
            join pulih.office o on o.id = f.sender_office join pulih.office d on d.id = y.office_id
            join pulih.account w on w.id = y.answered_by
            where y.office_id = :office and y.episode_id = :episode""";

    private final JdbcClient jdbc;

    EpisodeFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record ActivityFact(UUID id, String kind, LocalDate day, String mode, @Nullable String place, @Nullable String source,
            String condition, byte @Nullable [] notesSealed, boolean corrected, String recordedBy, Instant recordedAt) {}

    record AssessmentFact(UUID id, String instrument, String moment, LocalDate takenOn, String scores, boolean corrected,
            String recordedBy) {}

    record UrineFact(UUID id, String moment, LocalDate takenOn, String panel, String overall, boolean corrected,
            String recordedBy) {}

    /** A decision about the episode: kind is assigned, extended, paused, resumed or ended. */
    record Decision(String kind, LocalDate day, @Nullable String text, String decidedBy) {}

    /** Newest first; a corrected activity is there once, as its correction. */
    List<ActivityFact> activities(Asker asker, Episode episode) {
        return jdbc.sql("""
                select a.id, a.kind, a.day, a.mode, a.place, a.source, a.condition, a.notes_sealed,
                       a.amends is not null as corrected, w.display_name as recorded_by, a.recorded_at
                from pulih.activity a join pulih.account w on w.id = a.recorded_by
                where a.office_id = :office and a.episode_id = :episode
                  and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                  and not exists (select from pulih.activity_withdrawal x where x.office_id = a.office_id and x.activity_id = a.id)
                order by a.occurred_at desc, a.id desc""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(ActivityFact.class)
                .list();
    }

    /** Oldest first, for the chart. */
    List<AssessmentFact> assessments(Asker asker, Episode episode) {
        return jdbc.sql("""
                select s.id, s.instrument, s.moment, s.taken_on, s.scores::text as scores,
                       s.amends is not null as corrected, w.display_name as recorded_by
                from pulih.assessment s join pulih.account w on w.id = s.recorded_by
                where s.office_id = :office and s.episode_id = :episode
                  and not exists (select from pulih.assessment b where b.office_id = s.office_id and b.amends = s.id)
                order by s.taken_on, s.id""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(AssessmentFact.class)
                .list();
    }

    List<UrineFact> urineTests(Asker asker, Episode episode) {
        return jdbc.sql("""
                select u.id, u.moment, u.taken_on, u.panel, u.overall, u.amends is not null as corrected,
                       w.display_name as recorded_by
                from pulih.urine_test u join pulih.account w on w.id = u.recorded_by
                where u.office_id = :office and u.episode_id = :episode
                  and not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)
                order by u.taken_on, u.id""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(UrineFact.class)
                .list();
    }

    /** A return to use: opened, graded (grade is null until then) and closed. */
    record RelapseFact(UUID id, LocalDate usedOn, @Nullable String grade, @Nullable LocalDate closedOn, String recordedBy) {}

    List<RelapseFact> relapses(Asker asker, Episode episode) {
        return jdbc.sql("""
                select e.id, e.used_on, c.closed_on, w.display_name as recorded_by,
                       (select g.grade from pulih.relapse_grading g
                        where g.office_id = e.office_id and g.event_id = e.id order by g.number desc limit 1) as grade
                from pulih.relapse_event e join pulih.account w on w.id = e.recorded_by
                left join pulih.relapse_closing c on c.office_id = e.office_id and c.event_id = e.id
                where e.office_id = :office and e.episode_id = :episode order by e.used_on, e.id""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(RelapseFact.class)
                .list();
    }

    List<Decision> decisions(Asker asker, Episode episode) {
        return jdbc.sql("""
                select 'extended' as kind, x.decided_on as day, x.months::text || ' · ' || x.reason as text, w.display_name as decided_by
                from pulih.episode_extension x join pulih.account w on w.id = x.decided_by
                where x.office_id = :office and x.episode_id = :episode
                union all
                select 'paused', p.from_day, p.reason, w.display_name
                from pulih.episode_pause p join pulih.account w on w.id = p.recorded_by
                where p.office_id = :office and p.episode_id = :episode
                union all
                select 'resumed', r.resumed_on, null, w.display_name
                from pulih.episode_resumption r
                join pulih.episode_pause p on p.office_id = r.office_id and p.id = r.pause_id
                join pulih.account w on w.id = r.recorded_by
                where r.office_id = :office and p.office_id = :office and p.episode_id = :episode
                union all
                select 'assigned', a.from_day, a.override_reason, w.display_name
                from pulih.assignment a join pulih.account w on w.id = a.assigned_by
                where a.office_id = :office and a.episode_id = :episode
                union all
                select 'ended-' || e.kind, e.ended_on, e.reason, w.display_name
                from pulih.episode_ending e join pulih.account w on w.id = e.decided_by
                where e.office_id = :office and e.episode_id = :episode
                union all
                select 'opened', e.enrolled_on, null, w.display_name
                from pulih.episode e join pulih.account w on w.id = e.opened_by
                where e.office_id = :office and e.id = :episode
                """ + PASSED_ON)
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(Decision.class)
                .list();
    }

    /** Of continued care: visits planned for the first time, and what a head said of the report. */
    List<Decision> continuedCare(Asker asker, Episode episode) {
        return jdbc.sql("""
                select 'home-visit-' || v.moment as kind, v.planned_at::date as day, null::text as text, w.display_name as decided_by
                from pulih.home_visit v join pulih.account w on w.id = v.planned_by
                where v.office_id = :office and v.episode_id = :episode and v.version = 1
                union all
                select case when d.accepted then 'report-accepted' else 'report-returned' end, d.decided_at::date, null, w.display_name
                from pulih.final_report_decision d join pulih.account w on w.id = d.decided_by
                join pulih.final_report r on r.office_id = d.office_id and r.id = d.report_id
                where d.office_id = :office and r.office_id = :office and r.episode_id = :episode""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query(Decision.class)
                .list();
    }
}
