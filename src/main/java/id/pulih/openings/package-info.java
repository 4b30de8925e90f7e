/** Opening a client's name outside the serving office: with a reason, for an hour, told at once, never alone for long. */
@ApplicationModule(displayName = "Openings")
@NullMarked
package id.pulih.openings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
