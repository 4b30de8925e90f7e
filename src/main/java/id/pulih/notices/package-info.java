/** Tells people of an office what happened that they must know, until they have read it. */
@ApplicationModule(displayName = "Notices")
@NullMarked
package id.pulih.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
