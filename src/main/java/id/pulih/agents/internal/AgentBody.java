package id.pulih.agents.internal;

import id.pulih.agents.AgentSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agent as the API answers it. */
record AgentBody(UUID id, String name, @Nullable String phone, String villageCode, String category, boolean ready,
        List<String> lacking, int activeClients, @Nullable LocalDate endedOn, @Nullable DecreeBody decree,
        @Nullable List<TrainingBody> training, @Nullable List<String> criteria) {

    record DecreeBody(String number, LocalDate date, String signedBy, @Nullable LocalDate expiresOn) {}

    record TrainingBody(String topic, int hours, LocalDate date) {}

    record ListBody(List<AgentBody> items) {}

    static AgentBody of(AgentSummary agent) {
        return new AgentBody(agent.id(), agent.name(), null, agent.villageCode(), agent.category(), agent.ready(), agent.lacking(),
                agent.activeClients(), agent.endedOn(), null, null, null);
    }

    /** The decree is the latest one. */
    static AgentBody of(AgentCard card) {
        AgentSummary agent = card.summary();
        return new AgentBody(agent.id(), agent.name(), card.phone(), agent.villageCode(), agent.category(), agent.ready(), agent.lacking(),
                agent.activeClients(), agent.endedOn(),
                card.decrees().stream().findFirst()
                        .map(row -> new DecreeBody(row.number(), row.decidedOn(), row.signedBy(), row.expiresOn())).orElse(null),
                card.training().stream().map(row -> new TrainingBody(row.topic(), row.hours(), row.heldOn())).toList(), card.criteria());
    }
}
