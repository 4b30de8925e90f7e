package id.pulih.agents;

import id.pulih.access.Asker;
import id.pulih.agents.internal.AgentRecords;
import id.pulih.agents.internal.NewAgent;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.offices.Areas;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Registers agents. */
@Component
public class AgentStore {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Areas areas;
    private final AgentRecords records;

    public AgentStore(Work work, Received received, Audit audit, Areas areas, AgentRecords records) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.areas = areas;
        this.records = records;
    }

    /** What a write came to: false when exactly this was stored before. */
    public record Stored(UUID id, boolean first) {}

    /** @param input as the body of {@code POST /agents}; decree, training and criteria may follow later */
    public Stored register(Asker asker, Input input) {
        NewAgent agent = NewAgent.read(input, areas, records.today(asker));
        input.check();
        return work.write(asker.own("care"), () -> {
            boolean first = received.first(asker, agent.id(), "agent", input);
            if (first) {
                records.insert(asker, agent);
                audit.record(asker, "agent-registered", "agent", agent.id(), "category=" + agent.category().code());
            }
            return new Stored(agent.id(), first);
        });
    }
}
