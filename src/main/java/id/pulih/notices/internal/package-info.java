/** The page and the answer that list notices. */
@NullMarked
package id.pulih.notices.internal;

import org.jspecify.annotations.NullMarked;
