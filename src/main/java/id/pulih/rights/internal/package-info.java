/** Pages, API and SQL of requests, export, retention and the report of a breach. */
@NullMarked
package id.pulih.rights.internal;

import org.jspecify.annotations.NullMarked;
