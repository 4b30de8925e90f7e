package id.pulih.episodes.internal;

import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;

/** A programme to be opened. */
public record NewEpisode(UUID id, UUID client, String programme, LocalDate returnedOn, LocalDate enrolledOn) {

    public static NewEpisode read(Input input, LocalDate today) {
        return new NewEpisode(input.needId("id"), input.needId("clientId"), input.needText("programme", 40),
                input.needPastDate("returnedToFamilyOn", today), input.needPastDate("enrolledOn", today));
    }
}
