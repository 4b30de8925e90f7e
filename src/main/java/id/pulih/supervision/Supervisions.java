package id.pulih.supervision;

import id.pulih.access.Asker;
import id.pulih.platform.Work;
import id.pulih.supervision.internal.FindingRows;
import id.pulih.supervision.internal.VisitRows;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Visits and open actions as other modules see them. */
@Component
public class Supervisions {

    private final Work work;
    private final VisitRows visits;
    private final FindingRows findings;

    public Supervisions(Work work, VisitRows visits, FindingRows findings) {
        this.work = work;
        this.visits = visits;
        this.findings = findings;
    }

    /** Those of one office within the asker's reach, earliest first; empty for an office that is not. */
    public List<Supervision> during(Asker asker, UUID office, LocalDate from, LocalDate to) {
        if (!SupervisionPolicy.officesRead(asker).contains(office)) {
            return List.of();
        }
        return work.read(asker.reach("supervision"), () -> visits.during(office, from, to));
    }

    /** What the asker is to do, most urgent first. */
    public List<OpenAction> owed(Asker asker) {
        return work.read(asker.reach("supervision"), () -> findings.owed(asker));
    }

    /** Open actions of the offices the asker reads that are past their day, longest first. */
    public List<OpenAction> overdue(Asker asker, LocalDate today) {
        Collection<UUID> offices = SupervisionPolicy.officesRead(asker);
        return offices.isEmpty() ? List.of() : work.read(asker.reach("supervision"), () -> findings.overdue(offices, today));
    }
}
