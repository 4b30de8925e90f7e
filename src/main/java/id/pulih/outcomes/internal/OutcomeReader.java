package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.outcomes.Outcome;
import id.pulih.outcomes.Outcomes;
import id.pulih.platform.Work;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the results of a client for somebody, with the entry in the trail that goes with it. */
@Component
class OutcomeReader {

    private final Work work;
    private final Episodes episodes;
    private final Outcomes outcomes;
    private final Completions completions;
    private final Audit audit;
    private final JsonMapper json;

    OutcomeReader(Work work, Episodes episodes, Outcomes outcomes, Completions completions, Audit audit, JsonMapper json) {
        this.work = work;
        this.episodes = episodes;
        this.outcomes = outcomes;
        this.completions = completions;
        this.audit = audit;
        this.json = json;
    }

    /** The verdicts as they stand; of a completed programme those of the day it was completed on. */
    JsonNode json(Asker asker, UUID id) {
        return opened(asker, id, episode -> completions.of(asker, episode)
                .map(Completed::outcome)
                .orElseGet(() -> json.valueToTree(outcomes.of(asker, episode))));
    }

    /** Whether the episode was completed with other verdicts than these. */
    boolean changed(Asker asker, Episode episode, Outcome now) {
        JsonNode current = json.readTree(json.writeValueAsString(now));
        return completions.of(asker, episode).map(completed -> !completed.outcome().equals(current)).orElse(false);
    }

    /** Runs a reading of results of an episode in reach; not-found for any other. */
    <T> T opened(Asker asker, UUID id, Function<Episode, T> reading) {
        return work.write(asker.reach("care"), () -> {
            Episode episode = episodes.get(asker, id);
            audit.record(asker, "outcome-read", "episode", id, "");
            return reading.apply(episode);
        });
    }
}
