package id.pulih.notices.internal;

import id.pulih.ui.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The list of notices.
 *
 * @param readAllUrl marks these and older ones as read at once; null when there is nothing unread
 */
public record NoticesPage(Slice<Line> lines, @Nullable String readAllUrl) {

    /** @param url empty for what has no page, or none that is open to the reader */
    public record Line(String text, String when, String url, boolean read, String readUrl) {}
}
