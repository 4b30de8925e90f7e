/** Episodes: a client's programme with its dates, obligations, pauses, extensions and end. */
@ApplicationModule(displayName = "Episodes")
@NullMarked
package id.pulih.episodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
