package id.pulih.episodes.internal;

import id.pulih.episodes.MainSubstance;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A programme to be opened; the substance where it is known. */
public record NewEpisode(UUID id, UUID client, String programme, LocalDate returnedOn, LocalDate enrolledOn, @Nullable MainSubstance substance) {

    public static NewEpisode read(Input input, LocalDate today) {
        return new NewEpisode(input.needId("id"), input.needId("clientId"), input.needText("programme", 40),
                input.needPastDate("returnedToFamilyOn", today), input.needPastDate("enrolledOn", today),
                input.code("mainSubstance", MainSubstance.class));
    }
}
