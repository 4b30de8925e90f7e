/** Disclosures: what left about a client, to whom, why, on what basis; and the wall against those who prosecute. */
@ApplicationModule(displayName = "Disclosures")
@NullMarked
package id.pulih.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
