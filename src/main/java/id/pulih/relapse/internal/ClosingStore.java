package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes events with a result. The caller opens the unit of work with {@code asker.own("care")}. */
@Component
class ClosingStore {

    private final JdbcClient jdbc;
    private final Episodes episodes;
    private final Received received;
    private final Audit audit;
    private final EventWrites writes;
    private final OpenActions open;

    ClosingStore(JdbcClient jdbc, Episodes episodes, Received received, Audit audit, EventWrites writes, OpenActions open) {
        this.jdbc = jdbc;
        this.episodes = episodes;
        this.received = received;
        this.audit = audit;
        this.writes = writes;
        this.open = open;
    }

    /** What came of it; {@code MISTAKEN} is no use at all and counts as none. */
    enum Result implements Coded { RECOVERING, IN_TREATMENT, LOST, MISTAKEN, OTHER }

    private record Wish(UUID id, Result result, LocalDate closedOn, String words) {

        static Wish read(Input input, LocalDate today, LocalDate usedOn) {
            LocalDate closedOn = input.needPastDate("closedOn", today);
            if (input.ok("closedOn") && closedOn.isBefore(usedOn)) {
                input.error("closedOn", "date-order", Dates.typed(closedOn), Dates.typed(usedOn));
            }
            return new Wish(input.needId("id"), input.needCode("result", Result.class), closedOn, input.needText("words", 2000));
        }
    }

    /**
     * @param input id, result, closedOn, words
     * @throws ProblemException not-found, already-done, relapse-actions-open, relapse-not-graded, restricted
     */
    void close(Asker asker, UUID episodeId, UUID eventId, Input input) {
        Episode episode = episodes.own(asker, episodeId);
        Event event = open.event(asker, episode, eventId);
        var wish = Wish.read(input, writes.today(asker), event.usedOn());
        input.check();
        if (!received.first(asker, wish.id(), "relapse-closing " + eventId, input)) {
            return;
        }
        episodes.needFree(asker, episode.client());
        open.lock(episode);
        if (!open.event(asker, episode, eventId).open()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        if (!open.graded(asker, episode, event) && wish.result() != Result.MISTAKEN) {
            throw ProblemException.of(Problem.RELAPSE_NOT_GRADED);
        }
        open.requireNone(asker, episode, event);
        insert(asker, episode, event, wish);
        audit.record(asker, "relapse-closed", "relapse-event", eventId, "result=" + wish.result().code());
    }

    private void insert(Asker asker, Episode episode, Event event, Wish wish) {
        jdbc.sql("""
                insert into pulih.relapse_closing (office_id, event_id, episode_id, result, closed_on, words_sealed, decided_by, decided_at)
                values (:office, :event, :episode, :result, :closedOn, :words, :by, :now)""")
                .param("office", episode.office())
                .param("event", event.id())
                .param("episode", episode.id())
                .param("result", wish.result().code())
                .param("closedOn", wish.closedOn())
                .param("words", writes.seal(episode, "relapse_closing.words." + event.id(), wish.words()))
                .param("by", asker.account())
                .param("now", writes.now())
                .update();
    }
}
