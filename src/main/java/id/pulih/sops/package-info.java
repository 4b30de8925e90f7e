/** Standard operating procedures as data: shown, drawn, changed by an office, and run step by step against their times. */
@ApplicationModule(displayName = "Procedures")
@NullMarked
package id.pulih.sops;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
