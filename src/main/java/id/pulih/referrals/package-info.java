/** Who can help, what is planned with the client, and how a client is passed on: by consent, with an answer. */
@ApplicationModule(displayName = "Referrals")
@NullMarked
package id.pulih.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
