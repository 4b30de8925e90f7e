package id.pulih.field.internal;

import id.pulih.activities.ActivityKind;
import id.pulih.activities.Condition;
import id.pulih.activities.ContactMode;
import id.pulih.activities.InformationSource;
import id.pulih.activities.VisitPlace;
import id.pulih.platform.Coded;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The screen on which a page of paper is typed in, with what became of the lines of the last attempt. */
public record TypingPage(Form form, List<TypedLine> done) {

    /** Group counselling is led by a counsellor of the clinic: no agent's paper holds it. */
    private static final Coded[] KINDS = Arrays.stream(ActivityKind.values()).filter(kind -> kind != ActivityKind.GROUP_COUNSELLING).toArray(Coded[]::new);

    public int lines() {
        return PaperPage.LINES;
    }

    /** The fields of a line that are chosen from a list, with their choices. */
    public Map<String, List<String>> choices() {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("kind", codes(KINDS));
        all.put("mode", codes(ContactMode.values()));
        all.put("source", codes(InformationSource.values()));
        all.put("place", codes(VisitPlace.values()));
        all.put("condition", codes(Condition.values()));
        return all;
    }

    public List<TypedLine> wrong() {
        return done.stream().filter(line -> !line.kept()).toList();
    }

    private static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
