/** {@code bin/bench}: Pulih beside the least that the same machine and the same PostgreSQL can do, in one run. */
@NullMarked
package id.pulih.bench;

import org.jspecify.annotations.NullMarked;
