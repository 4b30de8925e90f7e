package id.pulih.continuedcare.internal;

import org.springframework.stereotype.Component;

/** Where the facts of continued care are read and kept. */
@Component
record CareFacts(HomeVisits visits, ProgressForms forms, FinalReports reports, Remaining remaining) {}
