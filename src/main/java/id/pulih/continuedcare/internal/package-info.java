/** Pages, stores and the reminders of continued care. */
@NullMarked
package id.pulih.continuedcare.internal;

import org.jspecify.annotations.NullMarked;
