/** Offices from the directorate to the clinics, partner institutions, and the administrative areas they serve. */
@ApplicationModule(displayName = "Offices")
@NullMarked
package id.pulih.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
