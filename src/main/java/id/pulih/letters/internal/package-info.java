/** Pages, stores and sheets of the letters. */
@NullMarked
package id.pulih.letters.internal;

import org.jspecify.annotations.NullMarked;
