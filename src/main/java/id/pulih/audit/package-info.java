/** Who did and who saw what, and what arrived under which id. */
@ApplicationModule(displayName = "Audit")
@NullMarked
package id.pulih.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
