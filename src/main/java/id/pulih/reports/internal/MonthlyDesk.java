package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import id.pulih.reports.MonthlyPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of monthly reports are made with, and which report somebody may open. Joins the caller's work. */
@Component
record MonthlyDesk(MonthlyRows rows, MonthlyStore store, MonthlyActs acts, MonthlyViews views, MonthlyWords words, MonthlyLists lists) {

    /** Of the own office or one below. @throws ProblemException not-found */
    MonthlyReport report(Asker asker, UUID id) {
        List<UUID> offices = new ArrayList<>(MonthlyPolicy.officesBelow(asker));
        if (MonthlyPolicy.mayWrite(asker, asker.office())) {
            offices.add(asker.office());
        }
        return rows.get(offices, id);
    }

    /** Of the own office, for those who serve its clients. @throws ProblemException not-found */
    MonthlyReport own(Asker asker, UUID id) {
        MonthlyReport report = report(asker, id);
        if (!MonthlyPolicy.mayWrite(asker, report.office())) {
            throw ProblemException.notFound().get();
        }
        return report;
    }
}
