package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.relapse.RelapsePolicy;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers actions, once each. The caller opens the unit of work with {@code asker.own("care")}. */
@Component
class ActionStore {

    private final JdbcClient jdbc;
    private final Episodes episodes;
    private final Received received;
    private final Audit audit;
    private final EventWrites writes;
    private final ActionFacts facts;

    ActionStore(JdbcClient jdbc, Episodes episodes, Received received, Audit audit, EventWrites writes, ActionFacts facts) {
        this.jdbc = jdbc;
        this.episodes = episodes;
        this.received = received;
        this.audit = audit;
        this.writes = writes;
        this.facts = facts;
    }

    /**
     * An ended programme takes answers too: what a relapse asked for goes on when the programme was closed by referral.
     *
     * @param input id, answer (done, refused or impossible), onDay, found, fact for what was done by a test or a referral
     * @throws ProblemException not-found, already-done, head-required, restricted
     */
    void answer(Asker asker, UUID episodeId, UUID eventId, UUID actionId, Input input) {
        Episode episode = episodes.own(asker, episodeId);
        Event event = facts.event(asker, episode, eventId);
        Action action = facts.action(asker, episode, event, actionId);
        var wish = NewAnswer.read(input, writes.today(asker), event.usedOn());
        if (wish.done() && facts.needed(action.kind()) && input.ok("fact") && !facts.fits(asker, episode, event, action, wish.fact())) {
            input.error("fact", wish.fact() == null ? "required" : "unknown-reference", String.valueOf(wish.fact()));
        }
        input.check();
        if (!received.first(asker, wish.id(), "relapse-answer " + actionId, input)) {
            return;
        }
        episodes.needFree(asker, episode.client());
        facts.lock(episode);
        facts.requireOpen(asker, episode, eventId, actionId);
        if (!wish.done() && !RelapsePolicy.mayWaive(asker, episode.office(), action.kind())) {
            throw ProblemException.of(Problem.HEAD_REQUIRED);
        }
        insert(asker, episode, action, wish);
        audit.record(asker, wish.done() ? "relapse-action-done" : "relapse-action-waived", "relapse-action", actionId,
                "kind=" + action.kind().code());
    }

    private void insert(Asker asker, Episode episode, Action action, NewAnswer wish) {
        String factKind = !wish.done() || !facts.needed(action.kind()) ? null : action.kind().isReferral() ? "referral" : "urine-test";
        try {
            jdbc.sql("""
                    insert into pulih.relapse_action_result (office_id, action_id, episode_id, kind, on_day, words_sealed, fact_kind, fact_id, decided_by, decided_at)
                    values (:office, :action, :episode, :kind, :onDay, :words, :factKind, :fact, :by, :now)""")
                    .param("office", episode.office())
                    .param("action", action.id())
                    .param("episode", episode.id())
                    .param("kind", wish.kind().code())
                    .param("onDay", wish.onDay())
                    .param("words", writes.seal(episode, "relapse_action_result.words." + action.id(), wish.words()))
                    .param("factKind", factKind)
                    .param("fact", factKind == null ? null : wish.fact())
                    .param("by", asker.account())
                    .param("now", writes.now())
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else answered it between our look and our insert.
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }
}
