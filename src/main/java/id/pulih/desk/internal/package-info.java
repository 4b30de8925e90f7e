/** Pages and queries of the desk. */
@NullMarked
package id.pulih.desk.internal;

import org.jspecify.annotations.NullMarked;
