package id.pulih.referrals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A referral to be thought of.
 *
 * @param id         made by whoever drafts it: the same twice is one draft
 * @param kind       what help it is for
 * @param resource   where to, when there is a proposal
 * @param reasonCode a code with words {@code referrals.reason.*}, for example {@code relapse}
 * @param originKind what it comes from: {@code office}, {@code relapse}, {@code need}
 * @param originId   that record
 */
public record NewReferral(UUID id, Field kind, @Nullable UUID resource, String reasonCode, String originKind, @Nullable UUID originId) {}
