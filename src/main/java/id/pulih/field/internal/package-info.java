/** Signatures, envelopes, facts and changes of the telephones' API. */
@NullMarked
package id.pulih.field.internal;

import org.jspecify.annotations.NullMarked;
