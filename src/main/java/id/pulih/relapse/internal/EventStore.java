package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.notices.Notices;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.relapse.internal.NewEvent.OriginKind;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Opens events. The caller opens the unit of work with {@code asker.own("care")}. */
@Component
class EventStore {

    private static final Set<Role> OFFICE = Set.of(Role.OFFICER, Role.COUNSELLOR, Role.SECTION_HEAD);

    private final Episodes episodes;
    private final Received received;
    private final Audit audit;
    private final Notices notices;
    private final EventWrites writes;
    private final Uses uses;

    EventStore(Episodes episodes, Received received, Audit audit, Notices notices, EventWrites writes, Uses uses) {
        this.episodes = episodes;
        this.received = received;
        this.audit = audit;
        this.notices = notices;
        this.writes = writes;
        this.uses = uses;
    }

    /**
     * @param input id, usedOn, knownBy, originKind?, originId?, words?
     * @throws ProblemException not-found, id-conflict, episode-ended, restricted, already-done when its origin has an event
     */
    UUID open(Asker asker, UUID episodeId, Input input) {
        Episode episode = episodes.own(asker, episodeId);
        var wish = NewEvent.read(input, writes.today(asker), episode.calendar().startsOn());
        if (wish.originKind() != null && wish.originId() != null && !fits(episode, wish)) {
            input.error("originKind", "unknown-reference", wish.originId());
        }
        input.check();
        if (received.first(asker, wish.id(), "relapse-event " + episodeId, input)) {
            store(asker, episodes.locked(asker, episodeId), wish);
        }
        return wish.id();
    }

    private boolean fits(Episode episode, NewEvent wish) {
        return wish.originKind() == OriginKind.ACTIVITY
                ? uses.activity(episode, wish.originId()).isPresent()
                : uses.positiveTest(episode, wish.originId()).isPresent();
    }

    private void store(Asker asker, Episode episode, NewEvent wish) {
        try {
            writes.insert(asker, episode, wish);
        } catch (DuplicateKeyException e) {
            // Somebody else opened the event of the same activity or test.
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        audit.record(asker, "relapse-opened", "relapse-event", wish.id(), "known-by=" + wish.knownBy().code());
        for (UUID slip : uses.openSlipsWith(asker, episode, wish)) {
            notices.tell(asker, episode.office(), OFFICE, "relapse-upgrade", "client", episode.client(), "");
            audit.record(asker, "relapse-upgrade-proposed", "relapse-event", slip, "");
        }
    }
}
