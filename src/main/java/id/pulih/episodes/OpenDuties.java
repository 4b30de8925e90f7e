package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.episodes.internal.OwedRows;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What waits in an office: the list it begins its day with. */
@Component
public class OpenDuties {

    private static final Set<String> WAITING = Set.of("due", "late");

    /** Late first, then by the last day on time; the ids as their texts are sorted. */
    private static final Comparator<OpenDuty> IN_ORDER = Comparator.comparing(OpenDuty::late).reversed()
            .thenComparing(each -> each.duty().to())
            .thenComparing(each -> each.duty().id(), Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
                    .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned));

    private final Work work;
    private final Clock clock;
    private final OwedRows owed;

    public OpenDuties(Work work, Clock clock, OwedRows owed) {
        this.work = work;
        this.clock = clock;
        this.owed = owed;
    }

    /** @param running how many programmes run, paused ones too */
    public record Found(int running, List<OpenDuty> duties) {}

    /** As {@link #found}, without how many run. */
    public List<OpenDuty> of(Asker asker, LocalDate until) {
        return found(asker, until).duties();
    }

    /**
     * Of the asker's own office: late, due today, or beginning before the given day. Running episodes only, for nothing falls due in
     * a pause. Late ones come first, then by last day on time.
     */
    public Found found(Asker asker, LocalDate until) {
        if (!EpisodePolicy.mayServe(asker, asker.office())) {
            return new Found(0, List.of());
        }
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return work.read(asker.own("care"), () -> {
            OwedRows.Owing all = owed.of(asker.office(), today, until.isAfter(today) ? until : today.plusDays(1));
            return new Found(all.running(), all.duties().stream()
                    .filter(each -> WAITING.contains(each.duty().state()) && (!each.duty().upcoming() || each.duty().from().isBefore(until)))
                    .sorted(IN_ORDER)
                    .toList());
        });
    }
}
