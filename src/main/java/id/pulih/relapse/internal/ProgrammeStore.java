package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.relapse.Grade;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds or ends the programme on a relapse once a person confirms it (K15). The caller opens the unit of work. */
@Component
class ProgrammeStore {

    private final JdbcClient jdbc;
    private final Episodes episodes;
    private final Received received;
    private final Audit audit;
    private final EventWrites writes;
    private final ProgrammeSteps steps;

    ProgrammeStore(JdbcClient jdbc, Episodes episodes, Received received, Audit audit, EventWrites writes, ProgrammeSteps steps) {
        this.jdbc = jdbc;
        this.episodes = episodes;
        this.received = received;
        this.audit = audit;
        this.writes = writes;
        this.steps = steps;
    }

    LocalDate today(Asker asker) {
        return writes.today(asker);
    }

    /**
     * @param input id, from: the first day of the hold, or the last day of the programme
     * @throws ProblemException not-found, already-done, relapse-test-open, episode-ended, restricted
     */
    void confirm(Asker asker, UUID episodeId, UUID eventId, Input input) {
        Episode episode = episodes.own(asker, episodeId);
        Event event = steps.event(asker, episode, eventId);
        UUID id = input.needId("id");
        LocalDate from = input.needPastDate("from", writes.today(asker));
        steps.checkDay(episode, from, input);
        input.check();
        if (!received.first(asker, id, "relapse-programme " + eventId, input)) {
            return;
        }
        Episode present = episodes.locked(asker, episodeId);
        if (steps.grade(asker, episode, event) != Grade.RELAPSE || !event.open()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        String step = steps.step(present, writes.today(asker));
        insert(asker, present, event, step, from);
        steps.carryOut(asker, present, event, step, from);
        audit.record(asker, "relapse-programme-confirmed", "relapse-event", eventId, "step=" + step);
    }

    private void insert(Asker asker, Episode episode, Event event, String step, LocalDate from) {
        try {
            jdbc.sql("""
                    insert into pulih.relapse_programme (office_id, event_id, episode_id, step, from_day, confirmed_by, confirmed_at)
                    values (:office, :event, :episode, :step, :from, :by, :now)""")
                    .param("office", episode.office())
                    .param("event", event.id())
                    .param("episode", episode.id())
                    .param("step", step)
                    .param("from", from)
                    .param("by", asker.account())
                    .param("now", writes.now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }
}
