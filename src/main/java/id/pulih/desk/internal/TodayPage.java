package id.pulih.desk.internal;

import id.pulih.desk.internal.EpisodePage.DutyRow;
import id.pulih.ui.Slice;
import java.util.List;
import java.util.stream.Stream;

/**
 * Today's work of an office, late first.
 *
 * @param relapses returns to use that press; all of them have a list of their own
 * @param hidden   how many more clients have work than are shown
 */
public record TodayPage(String date, int late, int due, int soon, int running, List<Attention> relapses,
        Slice<Attention> waiting, Slice<ClientWork> clients, int hidden) {

    /** The returns to use, then the rest. */
    public List<Attention> attention() {
        return Stream.concat(relapses.stream(), waiting.rows().stream()).toList();
    }

    /** Something that waits for a decision rather than an entry. */
    public record Attention(String who, String what, String tone, String detail, String url, String action) {}

    /** One client's duties. */
    public record ClientWork(String who, String url, String detail, List<DutyRow> duties, int more) {}
}
