/** Programme profiles turned into dated obligations, and the state of each obligation derived from facts. */
@ApplicationModule(displayName = "Programmes", allowedDependencies = "rules")
@NullMarked
package id.pulih.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
