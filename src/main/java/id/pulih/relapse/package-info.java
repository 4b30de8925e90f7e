/** A return to use: what happened, how grave it is, what must be done about it by whom until when, and what came of it. */
@ApplicationModule(displayName = "Relapse")
@NullMarked
package id.pulih.relapse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
