/** Pages, API and SQL of disclosures and court orders. */
@NullMarked
package id.pulih.disclosures.internal;

import org.jspecify.annotations.NullMarked;
