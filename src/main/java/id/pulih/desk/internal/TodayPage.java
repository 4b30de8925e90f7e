package id.pulih.desk.internal;

import id.pulih.desk.internal.EpisodePage.DutyRow;
import java.util.List;

/**
 * Today's work of an office, late first.
 *
 * @param hidden how many more clients have work than are shown
 */
public record TodayPage(String date, int late, int due, int soon, int running, List<Attention> attention,
        List<ClientWork> clients, int hidden) {

    /** Something that waits for a decision rather than an entry. */
    public record Attention(String who, String what, String tone, String detail, String url, String action) {}

    /** One client's duties. */
    public record ClientWork(String who, String url, String detail, List<DutyRow> duties, int more) {}
}
