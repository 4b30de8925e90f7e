/** The pages, the calls and the records of openings. */
@NullMarked
package id.pulih.openings.internal;

import org.jspecify.annotations.NullMarked;
