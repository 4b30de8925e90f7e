package id.pulih.supervision.internal;

import id.pulih.supervision.Supervision;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A visit as somebody wrote it down at one time, without its findings. @param reason why it was corrected; empty for the first */
record VisitVersion(Supervision visit, List<UUID> accounts, List<UUID> agents, String reason, String by, Instant at) {}
