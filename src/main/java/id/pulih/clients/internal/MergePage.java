package id.pulih.clients.internal;

import id.pulih.ui.Form;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records beside each other.
 *
 * @param outcome merged, separated, different, or null while nobody has decided
 */
public record MergePage(UUID id, String reason, String by, OffsetDateTime at, Side one, Side other, List<Part> parts, @Nullable String outcome,
        boolean mayDecide, boolean mayUndo, Form form, @Nullable Refused problem) {

    public String url() {
        return "/duplikat/" + id;
    }

    /** One of the two. @param programmes how many it has; running whether one of them runs */
    public record Side(UUID id, String caseNumber, String alias, int version, int programmes, boolean running) {

        public String url() {
            return "/klien/" + id;
        }
    }

    /** What differs, ready to show. */
    public record Part(String code, String one, String other) {}

    /** Why the last act was refused. */
    public record Refused(String key, Object[] args) {}
}
