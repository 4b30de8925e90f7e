package id.pulih.agents.internal;

import id.pulih.platform.Input;
import java.time.LocalDate;

/** The end of somebody's work as an agent. */
public record AgentEnding(LocalDate endedOn, String reason, boolean endAssignments) {

    static AgentEnding read(Input input, LocalDate today) {
        return new AgentEnding(input.needPastDate("endedOn", today), input.needText("reason", 500), input.yesOrNo("endAssignments"));
    }
}
