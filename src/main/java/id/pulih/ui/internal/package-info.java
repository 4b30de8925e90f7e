/** How pages are made and how problems are answered. */
@NullMarked
package id.pulih.ui.internal;

import org.jspecify.annotations.NullMarked;
