package id.pulih.referrals.internal;

import java.time.Instant;
import java.util.List;

/** The hand-overs of an office in both directions; those that wait come first. */
public record HandOversPage(List<Line> incoming, List<Line> outgoing) {

    /** @param office the other one; client is a case number, with the alias where the client is served */
    public record Line(String url, String client, String office, Instant proposedAt, String state) {}
}
