package id.pulih.ui;

import id.pulih.platform.Problem;
import java.util.List;
import java.util.Map;

/** A problem as a page: its code, its sentence's arguments, and the fields at fault when there are any. */
public record ProblemPage(Problem problem, List<Object> args, List<String> messages) {

    public static ProblemPage of(Problem problem, List<Object> args, Map<String, Object> more) {
        List<String> messages = more.get("errors") instanceof List<?> errors
                ? errors.stream().map(e -> String.valueOf(((Map<?, ?>) e).get("message"))).toList()
                : List.of();
        return new ProblemPage(problem, args, messages);
    }
}
