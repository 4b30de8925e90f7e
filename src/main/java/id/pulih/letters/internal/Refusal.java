package id.pulih.letters.internal;

import id.pulih.platform.ProblemException;

/** Why something was not done, as a notice on the form: what was typed stays. */
public record Refusal(String key, Object[] args) {

    static Refusal of(ProblemException e) {
        return new Refusal("problem." + e.problem().code(), e.args().toArray());
    }
}
