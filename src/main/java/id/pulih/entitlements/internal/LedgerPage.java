package id.pulih.entitlements.internal;

import id.pulih.entitlements.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one client is owed, with everything ready to show. */
public record LedgerPage(String home, String heading, Coverage coverage, List<Part> parts) {

    /** @param source duty, response or referral */
    public record Part(String source, List<Line> lines) {}

    /** @param standing a code of {@code Standing}, or given-late; tone is good, warn, bad or empty */
    public record Line(String title, String window, String standing, String tone, String source, @Nullable String fact, @Nullable String place,
            @Nullable String reason) {}
}
