/** Who is asking, and which route is open to which role. */
@ApplicationModule(displayName = "Access")
@NullMarked
package id.pulih.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
