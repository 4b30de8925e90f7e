package id.pulih.groups.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One client's events. @param used meetings that count, of {@code limit} in the programme */
public record EpisodeGroupsPage(UUID episode, String who, int used, int limit, String source, List<Line> lines) {

    /** @param record the activity in the client's record; null when it fulfils nothing */
    public record Line(String when, String kind, String url, String state, String tone, @Nullable String record, @Nullable String contract, String contractUrl) {}
}
