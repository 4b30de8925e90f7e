package id.pulih.reports;

import id.pulih.access.Asker;
import id.pulih.indicators.Period;
import id.pulih.platform.Work;
import id.pulih.reports.internal.QuarterlyActs;
import id.pulih.reports.internal.QuarterlyOutline;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Begins, hands in and signs a report in one go, for the demo. */
@Component
public class QuarterlyBatch {

    private final Work work;
    private final QuarterlyActs acts;
    private final QuarterlyOutline outline;

    public QuarterlyBatch(Work work, QuarterlyActs acts, QuarterlyOutline outline) {
        this.work = work;
        this.acts = acts;
        this.outline = outline;
    }

    /** The report of a quarter that is over; one that was begun before stays as it is. */
    public void finish(Asker writer, Asker head, Period quarter) {
        UUID report = work.write(writer.reach("reports"), () -> acts.begin(writer, quarter, outline));
        work.write(head.reach("reports"), () -> {
            if (acts.begun(head, report)) {
                acts.handIn(writer, report, 0);
                acts.sign(head, report, 1);
            }
        });
    }
}
