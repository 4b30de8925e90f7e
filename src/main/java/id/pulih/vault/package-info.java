/** Encryption of fields and files, and keyed indexes for finding without reading. */
@ApplicationModule(displayName = "Vault")
@NullMarked
package id.pulih.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
