package id.pulih.agents.internal;

import id.pulih.platform.Coded;

/** What an agent is trained in (R44, S004:430-435). */
public enum TrainingTopic implements Coded {
    ADDICTION_BASICS,
    RELAPSE_EARLY_WARNING,
    MONITORING_AND_ACCOMPANIMENT,
    COMMUNICATION,
    NETWORKING_AND_REFERRAL,
    RECORDING_AND_REPORTING
}
