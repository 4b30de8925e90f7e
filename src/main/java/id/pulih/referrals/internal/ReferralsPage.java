package id.pulih.referrals.internal;

import id.pulih.ui.Slice;
import java.time.LocalDate;
import java.util.List;

/**
 * The referrals of an office: those whose answer is late first, then by state.
 *
 * @param waiting only groups with lines, as are those that ended
 * @param open    where the waiting go on
 * @param closed  where the ended go on
 */
public record ReferralsPage(List<Group> waiting, Slice<?> open, List<Group> ended, Slice<?> closed) {

    /** @param code late, or a state */
    public record Group(String code, List<Line> lines) {}

    public record Line(String url, String client, String kind, String resource, LocalDate since, String state) {}
}
