package id.pulih.rules;

/** A threshold's value: a whole number, yes or no, or one word of a list of choices. */
public sealed interface RuleValue {

    record Whole(int value) implements RuleValue {
        @Override public String toString() {
            return Integer.toString(value);
        }
    }

    record Flag(boolean value) implements RuleValue {
        @Override public String toString() {
            return Boolean.toString(value);
        }
    }

    record Choice(String value) implements RuleValue {
        @Override public String toString() {
            return value;
        }
    }

    /** From a parsed YAML scalar; anything but a whole number, a boolean or a word is refused. */
    static RuleValue of(Object raw) {
        return switch (raw) {
            case Integer number -> new Whole(number);
            case Boolean flag -> new Flag(flag);
            case String word when !word.isBlank() -> new Choice(word);
            default -> throw new IllegalArgumentException("not a rule value: " + raw);
        };
    }

    default int integer() {
        return this instanceof Whole(int value) ? value : wrongType("a whole number");
    }

    default boolean flag() {
        return this instanceof Flag(boolean value) ? value : wrongType("yes or no");
    }

    default String choice() {
        return this instanceof Choice(String value) ? value : wrongType("a choice");
    }

    private <T> T wrongType(String wanted) {
        throw new IllegalStateException("asked for " + wanted + " but the rule holds " + this);
    }
}
