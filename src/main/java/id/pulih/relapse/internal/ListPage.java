package id.pulih.relapse.internal;

import id.pulih.ui.Slice;
import java.util.List;

/**
 * The returns to use of an office.
 *
 * @param serves  whether the reader works with clients here; figures only otherwise
 * @param offices the offices below, for those above them
 */
public record ListPage(boolean serves, Slice<Unjudged> unjudged, Slice<Line> events, List<OfficeLine> offices) {

    /** An entry nobody has looked into. */
    public record Unjudged(String who, String what, String day, String seeUrl, String openUrl) {}

    /** @param tone bad for late, warn for what waits, empty for the rest */
    public record Line(String who, String grade, String tone, String detail, String url) {}

    /** Figures under five are shown as fewer than five. */
    public record OfficeLine(String office, List<String> figures) {}
}
