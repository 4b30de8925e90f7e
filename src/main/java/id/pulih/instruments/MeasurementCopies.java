package id.pulih.instruments;

import id.pulih.vault.SealedCopies;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes the measurements of an episode along when another office goes on with it; only what holds now of them. */
@Component
public class MeasurementCopies {

    private final SealedCopies copies;
    private final UrinePanels panels;

    MeasurementCopies(SealedCopies copies, UrinePanels panels) {
        this.copies = copies;
        this.panels = panels;
    }

    /** @param notes whether own words go along: why an item was left open is told in them */
    public List<SealedCopies.Copied> assessments(SealedCopies.Passage passage, UUID from, UUID to, boolean notes) {
        Set<String> behind = notes
                ? Set.of("reason", "reason_sealed")
                : Set.of("reason", "reason_sealed", "missing_reasons", "missing_reasons_sealed");
        return copies.copy(passage, new SealedCopies.Portion("assessment", "episode_id", from, to, behind, Set.of()));
    }

    /** With the panels they were read by, so that every line of a card keeps its name. */
    public List<SealedCopies.Copied> urineTests(SealedCopies.Passage passage, UUID from, UUID to) {
        panels.bring(passage.fromOffice(), from, passage.toOffice());
        return copies.copy(passage, new SealedCopies.Portion("urine_test", "episode_id", from, to, Set.of("reason", "reason_sealed"), Set.of()));
    }
}
