/** Wiring of the platform. */
@NullMarked
package id.pulih.platform.internal;

import org.jspecify.annotations.NullMarked;
