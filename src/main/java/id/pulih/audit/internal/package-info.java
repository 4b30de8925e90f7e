/** The chain of the trail: its bytes, its writer, its reader, its anchors. */
@NullMarked
package id.pulih.audit.internal;

import org.jspecify.annotations.NullMarked;
