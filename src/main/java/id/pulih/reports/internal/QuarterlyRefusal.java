package id.pulih.reports.internal;

import id.pulih.platform.ProblemException;

/** Why something was not done, as a notice on the page: what was typed stays. */
public record QuarterlyRefusal(String key, Object[] args) {

    static QuarterlyRefusal of(ProblemException e) {
        return new QuarterlyRefusal("problem." + e.problem().code(), e.args().toArray());
    }
}
