package id.pulih.relapse;

import id.pulih.platform.Coded;
import id.pulih.rules.RuleIds;

/** How grave a return to use is (source 004, III.C). */
public enum Grade implements Coded {
    SLIP(RuleIds.RELAPSE_SLIP_ACTIONS, RuleIds.RELAPSE_SLIP_DUE_DAYS),
    LAPSE(RuleIds.RELAPSE_LAPSE_ACTIONS, RuleIds.RELAPSE_LAPSE_DUE_DAYS),
    RELAPSE(RuleIds.RELAPSE_RELAPSE_ACTIONS, RuleIds.RELAPSE_RELAPSE_DUE_DAYS);

    private final String actions;
    private final String dueDays;

    Grade(String actions, String dueDays) {
        this.actions = actions;
        this.dueDays = dueDays;
    }

    /** The rule that says how many actions answer it. */
    public String actionsRule() {
        return actions;
    }

    /** The rule that says within how many days. */
    public String dueRule() {
        return dueDays;
    }
}
