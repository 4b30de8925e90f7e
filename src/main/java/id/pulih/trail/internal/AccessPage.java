package id.pulih.trail.internal;

import id.pulih.ui.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Who saw one client.
 *
 * @param lines  null for those who print the client's statement and do not watch over the trail
 * @param prints whether the asker may print the statement
 */
public record AccessPage(String caseNumber, String url, @Nullable Slice<Line> lines, boolean prints) {}
