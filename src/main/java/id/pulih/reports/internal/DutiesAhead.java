package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.OpenDuties;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Duties of a period that is not over which are not done and whose last day on time has not passed. A figure never depends on today
 * (decision 38), so that coverage counts them as owed; a draft says beside it how many they are. Joins the caller's work.
 */
@Component
class DutiesAhead {

    private final OpenDuties open;
    private final Clock clock;

    DutiesAhead(OpenDuties open, Clock clock) {
        this.open = open;
        this.clock = clock;
    }

    /** Of the own office; nothing once the period is over or while it has not begun. */
    long of(Asker asker, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        if (today.isBefore(from) || today.isAfter(to)) {
            return 0;
        }
        return open.of(asker, to.plusDays(1)).stream().map(each -> each.duty().to())
                .filter(last -> !last.isBefore(today) && !last.isAfter(to)).count();
    }
}
