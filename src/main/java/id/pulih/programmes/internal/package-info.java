/** Reading the programme profiles. */
@NullMarked
package id.pulih.programmes.internal;

import org.jspecify.annotations.NullMarked;
