/** What a person may ask about the own data (law 27/2022): requests and their hours, export, retention, report of a breach. */
@ApplicationModule(displayName = "Rights")
@NullMarked
package id.pulih.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
