/** Continued care of a clinic (bina lanjut, S000): from the papers over home visits I and II to the report and certificate. */
@ApplicationModule(displayName = "Continued care")
@NullMarked
package id.pulih.continuedcare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
