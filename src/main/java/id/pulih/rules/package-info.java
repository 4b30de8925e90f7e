/** Every limit of the programme as a dated value with its source, so that each finding can say why. */
@ApplicationModule(displayName = "Rules")
@NullMarked
package id.pulih.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
