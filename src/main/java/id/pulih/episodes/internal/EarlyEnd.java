package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Received;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Ending;
import id.pulih.episodes.Episode;
import id.pulih.episodes.EpisodeStore;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ends an episode without completion: the client withdrew, moved, was referred, was lost, died, or otherwise. */
@Component
class EarlyEnd {

    private static final Set<String> OPEN = Set.of("due", "late", "missed");

    private final Work work;
    private final Clock clock;
    private final Received received;
    private final Episodes episodes;
    private final EpisodeStore store;

    EarlyEnd(Work work, Clock clock, Received received, Episodes episodes, EpisodeStore store) {
        this.work = work;
        this.clock = clock;
        this.received = received;
        this.episodes = episodes;
        this.store = store;
    }

    /** @param input id, kind, endedOn, reason */
    boolean end(Asker asker, UUID episode, Input input) {
        Episode present = episodes.own(asker, episode);
        UUID id = input.needId("id");
        Coded kind = input.needCode("kind", EndingKind.class);
        LocalDate endedOn = input.needPastDate("endedOn", LocalDate.now(clock.withZone(asker.zone())));
        String reason = input.needText("reason", 500);
        LocalDate start = present.calendar().startsOn();
        if (input.ok("endedOn") && endedOn.isBefore(start)) {
            input.error("endedOn", "before-episode", Dates.typed(endedOn), Dates.typed(start));
        }
        input.check();
        return work.write(asker.own("care"), () -> {
            boolean first = received.first(asker, id, "ending " + episode, input);
            if (first) {
                store.end(asker, new Ending(id, episode, kind.code(), endedOn, reason, open(asker, present), "{}"));
            }
            return first;
        });
    }

    private String open(Asker asker, Episode episode) {
        return JsonMapper.shared().writeValueAsString(episodes.duties(asker, episode).stream()
                .filter(duty -> OPEN.contains(duty.state()))
                .map(Duty::rule)
                .toList());
    }
}
