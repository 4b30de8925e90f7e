package id.pulih.agents.internal;

import id.pulih.offices.OfficeRules;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an agent must bring along and how many clients one may have, as an office holds it on a day. */
@Component
public class AgentRules {

    private final OfficeRules rules;

    public AgentRules(OfficeRules rules) {
        this.rules = rules;
    }

    /** The limits of one office on one day. */
    public record Limits(int criteria, int hours, int topics, boolean decree, int clients, boolean hard) {}

    public Limits on(UUID office, LocalDate day) {
        return new Limits(
                rules.integer(office, RuleIds.AGENT_CRITERIA, day),
                rules.integer(office, RuleIds.AGENT_TRAINING_HOURS, day),
                rules.integer(office, RuleIds.AGENT_TRAINING_TOPICS, day),
                rules.flag(office, RuleIds.AGENT_DECREE_REQUIRED, day),
                rules.integer(office, RuleIds.AGENT_MAX_ACTIVE_CLIENTS, day),
                rules.choice(office, RuleIds.AGENT_LOAD_LIMIT_KIND, day).equals("hard"));
    }
}
