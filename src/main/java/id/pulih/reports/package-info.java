/** What an office hands up: the agents' Rapor of a month, the monthly report up the tiers, the quarterly report. */
@ApplicationModule(displayName = "Reports")
@NullMarked
package id.pulih.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
