/** Long work beside the pages: with progress, cancel, and going on where it was when the power went. */
@ApplicationModule(displayName = "Jobs")
@NullMarked
package id.pulih.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
