/** Says what a client's urine test and quality of life show in the end, with arithmetic and clause (R25-R28). */
@ApplicationModule(displayName = "Outcomes", allowedDependencies = "instruments")
@NullMarked
package id.pulih.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
