package id.pulih.platform;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offices one unit of work may touch, who does it and what for. Row-level security sees the offices, so a statement
 * that forgets its predicate finds nothing foreign.
 *
 * @param account null for the service's own work (start, demo data)
 * @param purpose a lower-case word such as {@code care}, kept with the audit entry
 */
public record Scope(List<UUID> offices, @Nullable UUID account, String purpose) {

    public Scope {
        offices = List.copyOf(offices);
        if (!purpose.matches("[a-z][a-z-]{0,39}")) {
            throw new IllegalArgumentException("Purpose is one lower-case word: " + purpose);
        }
    }

    public static Scope of(Collection<UUID> offices, @Nullable UUID account, String purpose) {
        return new Scope(List.copyOf(offices), account, purpose);
    }

    /** No tenant row is visible: for sign-in, public pages and reference data. */
    public static Scope none() {
        return new Scope(List.of(), null, "reference");
    }
}
