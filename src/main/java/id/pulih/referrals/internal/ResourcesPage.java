package id.pulih.referrals.internal;

import id.pulih.ui.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory with its search.
 *
 * @param months how long a confirmation counts
 */
public record ResourcesPage(Form form, List<String> fields, List<Line> lines, int months) {

    /** @param fields codes; freshness is fresh, stale, never or ended */
    public record Line(String url, String name, List<String> fields, String area, String contact, String offers,
            @Nullable LocalDate confirmedOn, String freshness) {}
}
