package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.Field;
import id.pulih.referrals.Referral;
import id.pulih.relapse.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What answers an action: the urine test of this use (R23), or a referral somebody accepted. */
@Component
class ActionFacts {

    private final JdbcClient jdbc;
    private final EventQueries queries;
    private final Onward onward;

    ActionFacts(JdbcClient jdbc, EventQueries queries, Onward onward) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.onward = onward;
    }

    Event event(Asker asker, Episode episode, UUID event) {
        return queries.get(asker, episode, event);
    }

    /** @throws ProblemException not-found */
    Action action(Asker asker, Episode episode, Event event, UUID action) {
        return queries.actions(asker, episode, event.id()).stream().filter(each -> each.id().equals(action)).findFirst()
                .orElseThrow(ProblemException.notFound());
    }

    /** No other act on events of the programme goes on until the present transaction ends. */
    void lock(Episode episode) {
        jdbc.sql("select id from pulih.episode where office_id = :office and id = :id for update")
                .param("office", episode.office())
                .param("id", episode.id())
                .query(UUID.class)
                .single();
    }

    /** @throws ProblemException already-done when it was answered, the event closed, or another grade asks for other actions */
    void requireOpen(Asker asker, Episode episode, UUID event, UUID action) {
        Event present = queries.get(asker, episode, event);
        Action asked = action(asker, episode, present, action);
        UUID grading = queries.gradings(asker, episode, event).getLast().id();
        if (!present.open() || !asked.open() || !asked.grading().equals(grading)) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }

    boolean needed(Response kind) {
        return kind == Response.URINE || kind.isReferral();
    }

    boolean fits(Asker asker, Episode episode, Event event, Action action, @Nullable UUID fact) {
        return fact != null && (action.kind() == Response.URINE
                ? tests(episode, event).stream().anyMatch(each -> each.id().equals(fact))
                : referrals(asker, episode, action.kind()).stream().anyMatch(each -> each.id().equals(fact)));
    }

    /** A urine test that fits. */
    record Test(UUID id, LocalDate takenOn, String overall) {}

    /** Tests after a use, of that day or later, that answer no other use yet. */
    List<Test> tests(Episode episode, Event event) {
        return jdbc.sql("""
                select u.id, u.taken_on, u.overall from pulih.urine_test u
                where u.office_id = :office and u.episode_id = :episode and u.moment = 'relapse' and u.taken_on >= :usedOn
                  and not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)
                  and not exists (select from pulih.relapse_action_result r
                                  join pulih.relapse_action a on a.office_id = r.office_id and a.id = r.action_id
                                  where r.office_id = u.office_id and r.fact_id = u.id and a.event_id <> :event)
                order by u.taken_on, u.id""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("usedOn", event.usedOn())
                .param("event", event.id())
                .query(Test.class)
                .list();
    }

    /** Referrals of that kind that somebody accepted. */
    List<Referral> referrals(Asker asker, Episode episode, Response kind) {
        return onward.accepted(asker, episode, field(kind));
    }

    /** The event's referral of that kind that still waits for an answer. */
    Optional<Referral> waiting(Asker asker, Episode episode, Event event, Response kind) {
        return onward.of(asker, episode, event).stream().filter(each -> each.kind() == field(kind) && !each.over()).findFirst();
    }

    private static Field field(Response kind) {
        return kind == Response.DETOXIFICATION ? Field.DETOXIFICATION : Field.REHABILITATION;
    }

    /** Those who serve in the office, by name: an action may be given to one of them. */
    List<Colleague> colleagues(UUID office, LocalDate today) {
        return jdbc.sql("""
                select distinct a.id, a.display_name as name from pulih.account a join pulih.role_held r on r.account_id = a.id
                where a.office_id = :office and a.disabled_at is null and (r.until_day is null or r.until_day >= :today)
                  and r.role in ('officer', 'counsellor', 'section-head', 'division-head', 'office-head')
                order by a.display_name""")
                .param("office", Objects.requireNonNull(office))
                .param("today", today)
                .query(Colleague.class)
                .list();
    }

    /** Somebody of the office. */
    record Colleague(UUID id, String name) {}
}
