package id.pulih.rules;

import java.time.LocalDate;

/** One limit. The code (R01, K1…) may be shared by a few rules of one clause, the id is unique. */
public record Rule(String id, String code, Text name, Text explanation, Threshold threshold, Source source) {

    public Rule {
        if (!id.matches("[a-z-]+(\\.[a-z0-9-]+)+")) {
            throw new IllegalArgumentException("id must be dotted lower-case words");
        }
        if (!code.matches("[RKI]\\d{1,2}")) {
            throw new IllegalArgumentException("unknown kind of code " + code);
        }
    }

    /** The value in force that day; before the first dated value the rule did not exist and asking is an error. */
    public RuleValue valueOn(LocalDate day) {
        return threshold.dated().reversed().stream()
            .filter(dated -> !dated.from().isAfter(day))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(id + " has no value on " + day))
            .value();
    }

    /** Whether an office may use this value instead. */
    public boolean allows(RuleValue value) {
        return threshold.override() != null && threshold.override().allows(value);
    }

    public Citation citation() {
        return new Citation(code, source.document(), source.clause(), explanation);
    }
}
