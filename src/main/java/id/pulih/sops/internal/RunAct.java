package id.pulih.sops.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a run.
 *
 * @param kind     begun, finished, ended (after the last step) or stopped
 * @param branch   which answer a decision got, from 0
 * @param standing of a finished step
 * @param reason   opened for the serving office only
 */
public record RunAct(UUID id, int place, String kind, int step, int round, @Nullable Integer branch, List<String> missing,
        @Nullable String standing, @Nullable String reason, String by, Instant at) {}
