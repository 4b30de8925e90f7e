/** The trail as people read it: who saw a client, who did what, and whether the trail is whole. */
@ApplicationModule(displayName = "Trail")
@NullMarked
package id.pulih.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
