/** Pages, stores and queries of directory, plan, referral and hand-over. */
@NullMarked
package id.pulih.referrals.internal;

import org.jspecify.annotations.NullMarked;
