package id.pulih.platform;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** An answer from the {@link Problem} catalogue, with what its message names and what a program needs beside it. */
public class ProblemException extends RuntimeException {

    private final Problem problem;
    private final transient List<Object> args;
    private final transient Map<String, Object> properties;

    public ProblemException(Problem problem, List<Object> args, Map<String, Object> properties) {
        super(problem.code() + " " + args);
        this.problem = problem;
        this.args = List.copyOf(args);
        this.properties = Map.copyOf(properties);
    }

    public static ProblemException of(Problem problem, Object... args) {
        return new ProblemException(problem, List.of(args), Map.of());
    }

    /** For {@code orElseThrow}: foreign and unknown objects answer alike. */
    public static Supplier<ProblemException> notFound() {
        return () -> of(Problem.NOT_FOUND);
    }

    public Problem problem() {
        return problem;
    }

    public List<Object> args() {
        return args;
    }

    /** Members added to the RFC 9457 body, for example the obligations that are still open. */
    public Map<String, Object> properties() {
        return properties;
    }
}
