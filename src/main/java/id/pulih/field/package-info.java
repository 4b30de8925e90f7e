/** Telephones of agents: what they hand in when there is a signal, what they fetch, and what waits for a person. */
@ApplicationModule(displayName = "Field")
@NullMarked
package id.pulih.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
