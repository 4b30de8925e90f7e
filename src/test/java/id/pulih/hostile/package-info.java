/** Hostile input: strings collected by those who break web applications, through every text field and back to every page. */
@NullMarked
package id.pulih.hostile;

import org.jspecify.annotations.NullMarked;
