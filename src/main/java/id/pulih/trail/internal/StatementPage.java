package id.pulih.trail.internal;

import id.pulih.disclosures.Disclosure;
import id.pulih.offices.Office;
import java.time.LocalDate;
import java.util.List;

/** What stands on the printed statement. */
public record StatementPage(Office office, String caseNumber, List<Line> lines, Disclosure disclosure) {

    /** What somebody did on one day, with how often. */
    public record Line(LocalDate day, id.pulih.trail.internal.Line entry, long times) {}
}
