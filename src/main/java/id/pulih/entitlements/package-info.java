/** What the programme owes each client, derived from what other modules know: given, due, late, refused or not possible. */
@ApplicationModule(displayName = "Entitlements")
@NullMarked
package id.pulih.entitlements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
