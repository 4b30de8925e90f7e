/** Assistance to agents and supervision of offices: visits, what was found, and actions that stay open until something moves. */
@ApplicationModule(displayName = "Supervision")
@NullMarked
package id.pulih.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
