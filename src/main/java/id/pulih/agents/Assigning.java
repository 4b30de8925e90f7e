package id.pulih.agents;

import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish that an agent accompanies a client from a day on.
 *
 * @param from           not before the programme or the present assignment began, and not in the future
 * @param overrideReason why a head lets it pass although the agent is full or not ready
 */
public record Assigning(UUID id, UUID agent, LocalDate from, @Nullable String overrideReason) {

    public static Assigning read(Input input, LocalDate today) {
        return new Assigning(input.needId("id"), input.needId("agentId"), input.needPastDate("from", today), input.text("overrideReason", 500));
    }
}
