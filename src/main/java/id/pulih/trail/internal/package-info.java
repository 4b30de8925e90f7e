/** Pages, API and printed statement of the trail. */
@NullMarked
package id.pulih.trail.internal;

import org.jspecify.annotations.NullMarked;
