package id.pulih.field.internal;

import id.pulih.ui.Slice;

/** What waits, in the order in which it should be looked at. */
public record InboxPage(Slice<Line> lines) {

    /** @param why in words, why it waits; empty for a report */
    public record Line(String url, String what, String tone, boolean urgent, String who, String why, String agent, String since) {}
}
