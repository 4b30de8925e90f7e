package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Duty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A duty that stands in the way of completion; its title is in the language of the person asking. */
public record OpenDuty(UUID id, String rule, String kind, LocalDate from, LocalDate to, String state, String title) {

    private static final Set<String> SETTLED = Set.of("done", "refused", "impossible");

    /** A refusal or impossibility was recorded with its reason and holds nobody back. */
    static List<OpenDuty> among(Asker asker, List<Duty> duties) {
        return duties.stream()
                .filter(duty -> duty.blocks() && !SETTLED.contains(duty.state()))
                .map(duty -> new OpenDuty(duty.id(), duty.rule(), duty.kind(), duty.from(), duty.to(), duty.state(),
                        duty.title().in(asker.locale())))
                .toList();
    }
}
