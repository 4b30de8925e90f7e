/** Pages, API and queries of the activities. */
@NullMarked
package id.pulih.activities.internal;

import org.jspecify.annotations.NullMarked;
