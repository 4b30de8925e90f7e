/** The form, the work and the files. */
@NullMarked
package id.pulih.exports.internal;

import org.jspecify.annotations.NullMarked;
