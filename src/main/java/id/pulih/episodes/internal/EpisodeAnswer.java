package id.pulih.episodes.internal;

/** What the API answers about an episode: it depends on who asks. */
sealed interface EpisodeAnswer permits EpisodeBody, AccompaniedBody {}
