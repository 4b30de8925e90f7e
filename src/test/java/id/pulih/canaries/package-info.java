/** Names, NIKs and phones that must not be found wherever a thief may look. */
@NullMarked
package id.pulih.canaries;

import org.jspecify.annotations.NullMarked;
