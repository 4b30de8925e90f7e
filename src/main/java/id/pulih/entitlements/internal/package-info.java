/** Pages and queries of what is owed. */
@NullMarked
package id.pulih.entitlements.internal;

import org.jspecify.annotations.NullMarked;
