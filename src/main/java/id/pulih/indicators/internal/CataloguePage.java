package id.pulih.indicators.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every indicator, ready to show.
 *
 * @param office null for whoever serves nobody: numbers are then on the dashboards, where small ones are hidden
 */
public record CataloguePage(List<Chapter> chapters, @Nullable String office, String month, boolean complete, boolean mayRebuild) {

    /** Indicators about one thing. */
    public record Chapter(String code, List<Line> lines) {}

    /** @param value empty where there is nothing to divide by */
    public record Line(String code, String name, String formula, String source, String audience, String dimensions, Shown value) {}

    /** A value and, for a rate with bounds, the best case and the rate of those tested. */
    public record Shown(String value, @Nullable String best, @Nullable String tested) {}
}
