/** Pages, stores and queries of events with several clients. */
@NullMarked
package id.pulih.groups.internal;

import org.jspecify.annotations.NullMarked;
