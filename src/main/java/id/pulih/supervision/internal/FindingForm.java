package id.pulih.supervision.internal;

import id.pulih.platform.ProblemException;
import id.pulih.supervision.Purpose;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a new finding. @param back the visit's page */
public record FindingForm(String back, String office, List<Option> officers, List<Option> indicators, List<Option> periods, Form form,
        @Nullable ProblemException problem) {

    public List<String> purposes() {
        return Arrays.stream(Purpose.values()).map(Purpose::code).toList();
    }

    public List<String> directions() {
        return List.of("at-least", "at-most");
    }
}
