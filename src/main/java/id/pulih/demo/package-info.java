/** The demo world: a named cast and invented clients, in demo mode only. */
@ApplicationModule(displayName = "Demo")
@NullMarked
package id.pulih.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
