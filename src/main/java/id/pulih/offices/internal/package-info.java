/** Pages, SQL and the import of areas. */
@NullMarked
package id.pulih.offices.internal;

import org.jspecify.annotations.NullMarked;
