/** Letters and certificates: their numbers, their PDF/A pages, their codes that a telephone can read. */
@ApplicationModule(displayName = "Documents")
@NullMarked
package id.pulih.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
