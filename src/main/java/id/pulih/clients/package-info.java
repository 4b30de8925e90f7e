/** Clients: registration, identity and how it is found again, papers handed in, consents. */
@ApplicationModule(displayName = "Clients")
@NullMarked
package id.pulih.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
