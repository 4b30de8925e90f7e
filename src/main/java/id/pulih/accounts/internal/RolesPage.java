package id.pulih.accounts.internal;

import id.pulih.ui.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The roles of one account.
 *
 * @param free what may be given to it
 * @param ends what it holds today and the reader may end
 */
public record RolesPage(String id, String name, String username, List<Line> lines, List<String> free, List<String> ends, Form form) {

    /** One giving; empty texts where nobody is known, as for what the installation itself gave. */
    public record Line(String role, Instant from, String by, @Nullable LocalDate until, boolean held, @Nullable Instant ended,
            String endedBy, String reason) {

        static Line of(RoleStore.Given given, boolean held) {
            return new Line(given.role(), given.grantedAt().toInstant(), text(given.grantedBy()), given.until(), held,
                    given.endedAt() == null ? null : given.endedAt().toInstant(), text(given.endedBy()), text(given.reason()));
        }

        private static String text(@Nullable String known) {
            return known == null ? "" : known;
        }
    }
}
