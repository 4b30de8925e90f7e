package id.pulih.rights.internal;

import id.pulih.platform.Coded;
import id.pulih.rules.RuleIds;

/** What a person may ask for, with the rule that says within how many hours. */
public enum RequestKind implements Coded {
    ACCESS(RuleIds.REQUEST_ACCESS_HOURS),
    CORRECTION(RuleIds.REQUEST_CORRECTION_HOURS),
    RESTRICTION(RuleIds.REQUEST_RESTRICTION_HOURS),
    WITHDRAWAL(RuleIds.REQUEST_WITHDRAWAL_HOURS),
    ERASURE(RuleIds.REQUEST_ERASURE_HOURS);

    private final String rule;

    RequestKind(String rule) {
        this.rule = rule;
    }

    /** Whether granting is followed by an act of its own: handing over, correcting, erasing. The others take effect at once. */
    boolean isCarriedOut() {
        return this == ACCESS || this == CORRECTION || this == ERASURE;
    }

    String rule() {
        return rule;
    }
}
