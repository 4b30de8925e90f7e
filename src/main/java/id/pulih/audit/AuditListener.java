package id.pulih.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Is told of the entries of a transaction just before its commit, while the chains are not locked yet. What it writes is
 * committed or rolled back with the acts themselves; an exception stops the commit.
 */
public interface AuditListener {

    /** What one entry is about, without who did it. */
    record Told(UUID office, String action, @Nullable UUID subject) {}

    void told(List<Told> entries);
}
