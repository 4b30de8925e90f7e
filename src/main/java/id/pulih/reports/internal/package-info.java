/** Pages, records and files of the reports: Rapor… and Monthly… of a month, Quarterly… of three. */
@NullMarked
package id.pulih.reports.internal;

import org.jspecify.annotations.NullMarked;
