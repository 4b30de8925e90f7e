package id.pulih.reports;

import id.pulih.access.Asker;
import id.pulih.platform.Coded;
import id.pulih.platform.Work;
import id.pulih.reports.internal.PunctualityRows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the monthly report was on time at every tier, by office and month: two statements for any number of them. */
@Component
public class Punctuality {

    private final Work work;
    private final Clock clock;
    private final PunctualityRows rows;

    public Punctuality(Work work, Clock clock, PunctualityRows rows) {
        this.work = work;
        this.clock = clock;
        this.rows = rows;
    }

    /** NOT_OWED before the office had its first client; WAITING while the day has not passed; MISSING once it has and nothing came. */
    public enum Mark implements Coded { ON_TIME, LATE, MISSING, WAITING, NOT_OWED }

    /**
     * @param report   null while nobody opened one
     * @param handedIn by the officer, {@code signed} by the section head, {@code received} by the province: the first time
     * @param expected Rapor of agents when the report was signed last, and how many of them came in time and late; 0 before
     */
    public record Line(UUID office, LocalDate month, @Nullable UUID report, String state, int revision, Mark handedIn, Mark signed, Mark received,
            long expected, long onTime, long late) {

        /** Neither in time nor late. */
        public long missing() {
            return expected - onTime - late;
        }
    }

    /** Each of the offices the asker reads in each of the months, by office and month. @param from and @param to first days of months */
    public List<Line> of(Asker asker, Collection<UUID> offices, LocalDate from, LocalDate to) {
        List<UUID> read = offices.stream().filter(office -> MonthlyPolicy.mayRead(asker, office)).toList();
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return read.isEmpty() ? List.of() : work.read(asker.reach("reports"), () -> rows.of(read, from, to, today));
    }
}
