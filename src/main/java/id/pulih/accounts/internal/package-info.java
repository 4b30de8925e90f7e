/** Pages, filters and SQL of accounts. */
@NullMarked
package id.pulih.accounts.internal;

import org.jspecify.annotations.NullMarked;
