/** Pages, records and conditions of supervision visits. */
@NullMarked
package id.pulih.supervision.internal;

import org.jspecify.annotations.NullMarked;
