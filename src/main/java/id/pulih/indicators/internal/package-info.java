/** The inside of the module. */
@NullMarked
package id.pulih.indicators.internal;

import org.jspecify.annotations.NullMarked;
