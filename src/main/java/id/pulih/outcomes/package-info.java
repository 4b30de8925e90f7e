/** Says what a client's urine test and quality of life show in the end (R25-R28), closes programmes, issues certificates. */
@ApplicationModule(displayName = "Outcomes")
@NullMarked
package id.pulih.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
