/** The desk: today's work of an office and the page of one episode, gathered from all modules. */
@ApplicationModule(displayName = "Desk")
@NullMarked
package id.pulih.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
