/** Pages, drawing, versions and runs of the procedures. */
@NullMarked
package id.pulih.sops.internal;

import org.jspecify.annotations.NullMarked;
