package id.pulih.relapse.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.relapse.Answers;
import id.pulih.relapse.Grade;
import id.pulih.relapse.Known;
import id.pulih.relapse.Sign;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The four answers and, once somebody decides, the grade.
 *
 * @param version how many gradings the sender knew of
 * @param grade   null while only the proposal is asked for
 */
record NewGrading(UUID id, int version, Answers answers, @Nullable Grade grade, @Nullable String reason) {

    static NewGrading read(Input input) {
        return new NewGrading(input.needId("id"), input.needInteger("version", 0, 1000), answers(input),
                input.code("grade", Grade.class), input.text("reason", 1000));
    }

    private static Answers answers(Input input) {
        return new Answers(input.needCode("again", Known.class), input.needCode("noticed", Known.class),
                input.needCode("helpedFirst", Known.class), signs(input));
    }

    private static Set<Sign> signs(Input input) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        input.texts("signs", 40).forEach(code -> Coded.find(Sign.class, code)
                .ifPresentOrElse(signs::add, () -> input.error("signs", "unknown-reference", code)));
        return signs;
    }

    /** What a stale form is compared with, by field. */
    Map<String, String> asTyped() {
        return typed(answers, grade, reason);
    }

    static Map<String, String> asTyped(Graded stored) {
        return typed(stored.answers(), stored.grade(), stored.reason());
    }

    private static Map<String, String> typed(Answers answers, @Nullable Grade grade, @Nullable String reason) {
        var values = new LinkedHashMap<String, String>();
        values.put("again", answers.again().code());
        values.put("noticed", answers.noticed().code());
        values.put("helpedFirst", answers.helpedFirst().code());
        values.put("signs", answers.signs().stream().map(Coded::code).sorted().collect(Collectors.joining("\n")));
        values.put("grade", grade == null ? "" : grade.code());
        values.put("reason", reason == null ? "" : reason);
        return values;
    }
}
