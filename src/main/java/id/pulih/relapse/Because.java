package id.pulih.relapse;

import id.pulih.platform.Coded;
import id.pulih.rules.RuleIds;

/** Why a grade is proposed, and the rule that says so. */
public enum Because implements Coded {
    SIGNS(RuleIds.RELAPSE_SIGNS_FOR_RELAPSE),
    /** The programme has recorded this many uses itself. */
    RECORDED_AGAIN(RuleIds.RELAPSE_LAPSE_FROM_USES),
    AGAIN(RuleIds.RELAPSE_LAPSE_ACTIONS),
    AGAIN_WITHOUT_HELP(RuleIds.RELAPSE_LAPSE_ACTIONS),
    ONCE_NOTICED(RuleIds.RELAPSE_SLIP_ACTIONS),
    /** One use alone is no lapse, but the source's other half of a slip is missing. */
    ONCE_WITHOUT_HELP(RuleIds.RELAPSE_LAPSE_FROM_USES),
    ONCE_UNKNOWN(RuleIds.RELAPSE_LAPSE_FROM_USES);

    private final String rule;

    Because(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
