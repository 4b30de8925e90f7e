/** Scores answers and readings (WHOQOL-BREF, URICA, urine panels) by published keys kept as data, and keeps them as facts. */
@ApplicationModule(displayName = "Instruments")
@NullMarked
package id.pulih.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
