package id.pulih.instruments;

import java.util.List;

/** Thrown when something is scored without asking {@code check} first, or in spite of its answer. */
public final class InvalidInput extends IllegalArgumentException {

    private final transient List<InputProblem> problems;

    private InvalidInput(List<InputProblem> problems) {
        super("cannot be scored: " + problems);
        this.problems = problems;
    }

    /** The problems, at least one. */
    public List<InputProblem> problems() {
        return problems;
    }

    static void throwIfAny(List<InputProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(List.copyOf(problems));
        }
    }
}
