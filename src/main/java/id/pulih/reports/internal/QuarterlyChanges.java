package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What differs between two revisions, and between the last signed one and now. Joins the caller's transaction. */
@Component
public class QuarterlyChanges {

    /** One number or one text that differs. */
    public record Change(boolean number, String name, String before, String after) {}

    private final QuarterlyViews views;
    private final QuarterlyOutline outline;
    private final QuarterlyViews.Sources sources;

    QuarterlyChanges(QuarterlyViews views, QuarterlyOutline outline, QuarterlyViews.Sources sources) {
        this.views = views;
        this.outline = outline;
        this.sources = sources;
    }

    /** From the revision before to this one. @throws ProblemException not-found */
    List<Change> of(Asker asker, Ui ui, UUID id, int revision) {
        return revision < 2 ? List.of() : between(views.of(asker, ui, id, revision - 1), views.of(asker, ui, id, revision));
    }

    private static List<Change> between(QuarterlyView before, QuarterlyView after) {
        var changes = new ArrayList<Change>();
        Map<String, String> numbers = numbers(before);
        numbers(after).forEach((name, said) -> add(changes, true, name, numbers.getOrDefault(name, ""), said));
        for (int i = 0; i < after.sections().size(); i++) {
            add(changes, false, after.sections().get(i).code(), before.sections().get(i).raw(), after.sections().get(i).raw());
        }
        return changes;
    }

    /** How the numbers would be if the report were signed now, where that is not how it was signed. Of the own office only. */
    List<Change> sinceSigned(Asker asker, Ui ui, QuarterlyReport report) {
        if (!report.signed() || !report.office().equals(asker.office())) {
            return List.of();
        }
        var parts = sources.live().parts(asker, report.office(), report.quarter());
        QuarterlyCounts now = sources.live().counts(report.office(), report.quarter(), parts);
        QuarterlyCounts then = sources.frozen().counts(report, report.revision());
        var hiddenNow = sources.sight().of(asker, report, parts);
        var hiddenThen = sources.sight().of(asker, report, sources.frozen().parts(report, report.revision()));
        var changes = new ArrayList<Change>();
        outline.numbers().forEach(bound -> {
            QuarterlyNumber before = bound.in(then::total, !parts.isEmpty());
            QuarterlyNumber after = bound.in(now::total, !parts.isEmpty());
            if (!hiddenThen.hides(report.office(), before) && !hiddenNow.hides(report.office(), after)) {
                add(changes, true, bound.name(), before.said(ui), after.said(ui));
            }
        });
        return changes;
    }

    /** Whether the report of an office below would have other numbers if it were signed now: that, and not which. */
    boolean movedBelow(Asker asker, QuarterlyReport report) {
        if (!report.signed() || report.office().equals(asker.office())) {
            return false;
        }
        var parts = sources.live().parts(asker, report.office(), report.quarter());
        QuarterlyCounts now = sources.live().counts(report.office(), report.quarter(), parts);
        QuarterlyCounts then = sources.frozen().counts(report, report.revision());
        return outline.numbers().stream().anyMatch(bound -> !bound.in(then::total, !parts.isEmpty()).equals(bound.in(now::total, !parts.isEmpty())));
    }

    private static Map<String, String> numbers(QuarterlyView view) {
        var numbers = new LinkedHashMap<String, String>();
        view.sections().forEach(section -> section.numbers().forEach(line -> numbers.put(line.name(), line.total())));
        return numbers;
    }

    private static void add(List<Change> changes, boolean number, String name, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(number, name, before, after));
        }
    }
}
