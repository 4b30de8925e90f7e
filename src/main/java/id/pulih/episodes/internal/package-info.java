/** Pages, API and statements of the episodes. */
@NullMarked
package id.pulih.episodes.internal;

import org.jspecify.annotations.NullMarked;
