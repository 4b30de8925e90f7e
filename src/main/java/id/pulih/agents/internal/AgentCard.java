package id.pulih.agents.internal;

import id.pulih.agents.AgentSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything about one agent. */
public record AgentCard(AgentSummary summary, String phone, String village, List<DecreeRow> decrees, List<TrainingRow> training,
        List<String> criteria, List<AssignmentRow> assignments, @Nullable String endingReason) {

    public record DecreeRow(String number, LocalDate decidedOn, String signedBy, @Nullable LocalDate expiresOn) {}

    public record TrainingRow(String topic, int hours, LocalDate heldOn) {}

    /** A client by case number and alias; the agent's card shows no client's name. */
    public record AssignmentRow(UUID episodeId, UUID clientId, String caseNumber, String alias, LocalDate fromDay,
            @Nullable LocalDate endedOn, @Nullable String reason, boolean running) {}

    /** Lesson hours of one topic. */
    public int hours(String topic) {
        return training.stream().filter(row -> row.topic().equals(topic)).mapToInt(TrainingRow::hours).sum();
    }

    public int hours() {
        return training.stream().mapToInt(TrainingRow::hours).sum();
    }
}
