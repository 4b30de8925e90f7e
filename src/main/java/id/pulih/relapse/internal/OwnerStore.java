package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.notices.Notices;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.programmes.Owner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Names who is to do an action; each naming is a row of its own. The caller opens the unit of work with {@code asker.own("care")}. */
@Component
class OwnerStore {

    private final Episodes episodes;
    private final Received received;
    private final Audit audit;
    private final Notices notices;
    private final EventWrites writes;
    private final ActionFacts facts;

    OwnerStore(Episodes episodes, Received received, Audit audit, Notices notices, EventWrites writes, ActionFacts facts) {
        this.episodes = episodes;
        this.received = received;
        this.audit = audit;
        this.notices = notices;
        this.writes = writes;
        this.facts = facts;
    }

    /** Whose an action may be; the codes of {@link Owner}. */
    enum Role implements Coded {
        AGENT, OFFICER, COUNSELLOR;

        Owner owner() {
            return Owner.valueOf(name());
        }
    }

    /**
     * @param input id, version (how many namings the sender knew of), role, person? of the office, for officer and counsellor
     * @throws ProblemException not-found, already-done, stale-version, restricted
     */
    void assign(Asker asker, UUID episodeId, UUID eventId, UUID actionId, Input input) {
        Episode episode = episodes.own(asker, episodeId);
        Event event = facts.event(asker, episode, eventId);
        Action action = facts.action(asker, episode, event, actionId);
        UUID id = input.needId("id");
        int version = input.needInteger("version", 1, 1000);
        Role role = input.needCode("role", Role.class);
        UUID person = input.id("person");
        check(asker, episode, role, person, input);
        if (!received.first(asker, id, "relapse-owner " + actionId, input)) {
            return;
        }
        episodes.needFree(asker, episode.client());
        facts.lock(episode);
        facts.requireOpen(asker, episode, eventId, actionId);
        insert(asker, episode, action, version, role.owner(), person);
        audit.record(asker, "relapse-action-assigned", "relapse-action", actionId, "role=" + role.code());
        if (person != null && !person.equals(asker.account())) {
            notices.tellPerson(asker, episode.office(), person, "relapse-action-yours", "client", episode.client(), "");
        }
    }

    private void check(Asker asker, Episode episode, Role role, @Nullable UUID person, Input input) {
        if (role == Role.AGENT && person != null) {
            input.error("person", "agent-has-no-account");
        } else if (person != null && facts.colleagues(episode.office(), writes.today(asker)).stream().noneMatch(each -> each.id().equals(person))) {
            input.error("person", "unknown-reference", person);
        }
        if (role == Role.AGENT && episode.agent() == null) {
            input.error("role", "no-agent");
        }
        input.check();
    }

    private void insert(Asker asker, Episode episode, Action action, int version, Owner role, @Nullable UUID person) {
        if (action.owners() != version) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        try {
            writes.insertOwner(asker, episode, action.id(), version + 1, role, person);
        } catch (DuplicateKeyException e) {
            // Somebody else named an owner between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
    }
}
