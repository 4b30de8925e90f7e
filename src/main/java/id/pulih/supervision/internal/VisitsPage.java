package id.pulih.supervision.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visits, newest first, and the actions that are past their day.
 *
 * @param mayVisit whether the asker visits anybody
 * @param next     address of the page of older ones; null on the last
 */
public record VisitsPage(boolean mayVisit, List<Action> owed, List<Action> overdue, List<Line> lines, @Nullable String next) {

    public record Line(String url, String day, String kind, String office, String by, String whom, String findings, String tone) {}

    public record Action(String url, String what, String owner, String due, boolean late) {}
}
