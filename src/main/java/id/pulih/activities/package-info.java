/** What was done with a client: visits, information, company; each a fact that later ones correct and never overwrite. */
@ApplicationModule(displayName = "Activities")
@NullMarked
package id.pulih.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
