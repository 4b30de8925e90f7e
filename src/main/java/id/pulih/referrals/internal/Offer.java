package id.pulih.referrals.internal;

import id.pulih.clients.DataCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as the receiver keeps it: no name before it is accepted.
 *
 * @param state    proposed, accepted, refused or withdrawn
 * @param episode  the programme that goes on here
 * @param known    whether the person was registered here before
 */
public record Offer(UUID id, UUID sender, String senderName, String caseNumber, String programme, LocalDate startsOn, LocalDate plannedEnd,
        int dutiesDone, int dutiesOpen, Set<DataCategory> categories, boolean papers, String proposedBy, Instant proposedAt, String state,
        @Nullable UUID episode, boolean known, @Nullable String words) {}
