package id.pulih.agents.internal;

import id.pulih.platform.Coded;

/** The groups of citizens agents come from (R42, S004:385-393), and others. */
public enum AgentCategory implements Coded {
    VOLUNTEER,
    RECOVERING_PERSON,
    VILLAGE_OFFICIAL,
    CIVIL_PROTECTION,
    CADRE,
    RELIGIOUS_LEADER,
    COMMUNITY_LEADER,
    OTHER
}
