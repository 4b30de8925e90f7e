/** What happens with several clients at once: meetings, counselling, information sessions and courses, and what each takes home. */
@ApplicationModule(displayName = "Groups")
@NullMarked
package id.pulih.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
