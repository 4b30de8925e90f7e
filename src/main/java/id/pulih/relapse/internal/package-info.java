/** Pages, statements and decisions about returns to use. */
@NullMarked
package id.pulih.relapse.internal;

import org.jspecify.annotations.NullMarked;
