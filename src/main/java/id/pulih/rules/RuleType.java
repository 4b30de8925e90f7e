package id.pulih.rules;

public enum RuleType {
    INTEGER, BOOLEAN, CHOICE;

    boolean holds(RuleValue value) {
        return switch (value) {
            case RuleValue.Whole _ -> this == INTEGER;
            case RuleValue.Flag _ -> this == BOOLEAN;
            case RuleValue.Choice _ -> this == CHOICE;
        };
    }

    /** The word used in the YAML files. */
    @Override public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
