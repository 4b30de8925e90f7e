/** What the programme comes to: every indicator defined once, counted in the transaction of the fact, read at once at any size. */
@ApplicationModule(displayName = "Indicators")
@NullMarked
package id.pulih.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
