package id.pulih.agents;

import id.pulih.access.Role;
import id.pulih.access.Somebody;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentPolicyTest {

    @Test
    void theOfficeOfAnAgentReadsAndKeepsTheRecord() {
        Somebody.only(AgentPolicy::mayRead, Role.CARE, Set.of());
        Somebody.only(AgentPolicy::mayRecord, Role.CARE, Set.of());
    }

    @Test
    void aHeadOfTheOfficePassesTheLimits() {
        Somebody.only(AgentPolicy::mayAssignBeyondTheRules, Role.HEADS, Set.of());
    }
}
