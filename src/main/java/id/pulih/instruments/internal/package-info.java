/** Pages, API and queries of the measurements. */
@NullMarked
package id.pulih.instruments.internal;

import org.jspecify.annotations.NullMarked;
