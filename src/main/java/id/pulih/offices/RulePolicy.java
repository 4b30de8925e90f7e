package id.pulih.offices;

import id.pulih.access.Asker;
import id.pulih.access.Role;

/** Everybody reads the rules; the office's head decides where a rule leaves it to the office. */
public final class RulePolicy {

    private RulePolicy() {}

    public static boolean mayDecide(Asker asker) {
        return asker.is(Role.OFFICE_HEAD);
    }
}
