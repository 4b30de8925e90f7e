/** The pages of figures: what each office, province and the nation look at, and what small numbers hide from those above. */
@NullMarked
package id.pulih.indicators.internal.dashboard;

import org.jspecify.annotations.NullMarked;
