package id.pulih.agents.internal;

import id.pulih.access.Asker;
import id.pulih.agents.AgentSummary;
import id.pulih.agents.Agents;
import id.pulih.agents.Assignments;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is added to an agent after the registration. Each answers whether it was new. */
@Component
class AgentChanges {

    private final Work work;
    private final Received received;
    private final Audit audit;
    private final Agents agents;
    private final AgentRecords records;
    private final Assignments assignments;

    AgentChanges(Work work, Received received, Audit audit, Agents agents, AgentRecords records, Assignments assignments) {
        this.work = work;
        this.received = received;
        this.audit = audit;
        this.agents = agents;
        this.records = records;
        this.assignments = assignments;
    }

    boolean train(Asker asker, UUID agent, Input input) {
        agents.get(asker, agent);
        UUID id = input.needId("id");
        Training training = Training.read(input, records.today(asker));
        input.check();
        return work.write(asker.own("care"), () -> {
            boolean first = received.first(asker, id, "agent-training " + agent, input);
            if (first) {
                records.insert(asker, agent, id, training);
                audit.record(asker, "agent-trained", "agent", agent, "topic=" + training.topic().code());
            }
            return first;
        });
    }

    boolean decree(Asker asker, UUID agent, Input input) {
        agents.get(asker, agent);
        UUID id = input.needId("id");
        Decree decree = Decree.read(input, records.today(asker));
        input.check();
        return work.write(asker.own("care"), () -> {
            boolean first = received.first(asker, id, "agent-decree " + agent, input);
            if (first) {
                records.insert(asker, agent, id, decree);
                audit.record(asker, "agent-decree-recorded", "agent", agent, "");
            }
            return first;
        });
    }

    void criteria(Asker asker, UUID agent, Input input) {
        agents.get(asker, agent);
        Set<String> letters = NewAgent.criteria(input);
        if (letters.isEmpty()) {
            input.error("criteria", "required");
        }
        input.check();
        work.write(asker.own("care"), () -> {
            records.insert(asker, agent, letters);
            audit.record(asker, "agent-criteria-recorded", "agent", agent, "criteria=" + String.join("", letters));
        });
    }

    /** Refused while clients are assigned, unless their assignments are to end with the agent's work. */
    void end(Asker asker, UUID agent, Input input) {
        agents.get(asker, agent);
        AgentEnding ending = AgentEnding.read(input, records.today(asker));
        input.check();
        work.write(asker.own("care"), () -> {
            records.lock(asker, agent);
            AgentSummary present = agents.get(asker, agent);
            if (present.endedOn() != null) {
                throw ProblemException.of(Problem.ALREADY_DONE);
            }
            if (present.activeClients() > 0 && !ending.endAssignments()) {
                input.error("endAssignments", "agent-has-clients", present.activeClients());
                input.check();
            }
            records.insert(asker, agent, ending);
            assignments.agentEnded(asker, agent, ending.endedOn());
            audit.record(asker, "agent-ended", "agent", agent, "");
        });
    }
}
