/** Layout, components and words shared by all pages. */
@ApplicationModule(displayName = "User interface")
@NullMarked
package id.pulih.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
