package id.pulih.episodes.internal;

import id.pulih.episodes.Episode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An episode as its agent gets it: the alias and the dates. Neither case number nor client, results or reasons. */
record AccompaniedBody(UUID id, String alias, String state, LocalDate startsOn, LocalDate plannedEnd,
        @Nullable LocalDate pausedSince) implements EpisodeAnswer {

    static AccompaniedBody of(Episode episode, String alias) {
        return new AccompaniedBody(episode.id(), alias, episode.state(), episode.calendar().startsOn(),
                episode.calendar().plannedEnd(), episode.pausedSince());
    }
}
