/** Accounts, signing in and out, tokens of the API. */
@ApplicationModule(displayName = "Accounts")
@NullMarked
package id.pulih.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
