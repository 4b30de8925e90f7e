/** What every module stands on: transactions with their scope, clock, ids, input with its errors, problems. */
@ApplicationModule(displayName = "Platform")
@NullMarked
package id.pulih.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
