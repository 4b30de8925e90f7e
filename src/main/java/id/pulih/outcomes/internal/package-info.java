/** Pages, API and SQL of outcomes, completion, certificates and their public check. */
@NullMarked
package id.pulih.outcomes.internal;

import org.jspecify.annotations.NullMarked;
