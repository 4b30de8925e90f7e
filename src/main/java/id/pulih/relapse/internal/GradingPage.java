package id.pulih.relapse.internal;

import id.pulih.platform.Coded;
import id.pulih.relapse.Grade;
import id.pulih.relapse.Known;
import id.pulih.relapse.Sign;
import id.pulih.rules.Citation;
import id.pulih.ui.Difference;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The four questions and, once they are answered, the proposal to decide on.
 *
 * @param proposed    null until the questions were answered
 * @param others      the other uses that count together with this one
 * @param differences what somebody else decided meanwhile
 */
public record GradingPage(EventForms.Heading heading, UUID event, EventForms.Tried tried, boolean again, @Nullable Proposed proposed,
        List<Event> others, List<Difference> differences) {

    /** The proposal in codes, with the rule it stands on and how many actions each grade asks for. */
    public record Proposed(String grade, String because, int counted, Citation citation) {}

    public List<String> answers() {
        return codes(Known.values());
    }

    public List<String> signs() {
        return codes(Sign.values());
    }

    public List<String> grades() {
        return codes(Grade.values());
    }

    public String url() {
        return heading.event(event) + "/penilaian";
    }

    private static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
