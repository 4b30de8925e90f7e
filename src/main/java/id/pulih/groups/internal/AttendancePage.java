package id.pulih.groups.internal;

import id.pulih.groups.Attendance;
import id.pulih.groups.Audience;
import id.pulih.groups.EventKind;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who was there and what came of it.
 *
 * @param rows    one for each client, by the place of its fields in the form
 * @param others  who may have come without an invitation
 * @param closed  invited clients nothing may be written for any more, by name of the list
 * @param limits  in words: from how many clients it counts
 */
public record AttendancePage(Event event, String theme, Form form, List<Row> rows, List<Option> others, List<String> closed, String limits,
        @Nullable ProblemException problem, List<Difference> differences) {

    /** @param place {@code rows.0.} */
    public record Row(String place, String episode, String who, String village) {}

    AttendancePage with(Form again, List<Row> all, @Nullable ProblemException why, List<Difference> both) {
        return new AttendancePage(event, theme, again, all, others, closed, limits, why, both);
    }

    public String home() {
        return "/kelompok/" + event.id();
    }

    public boolean correcting() {
        return event.concluded();
    }

    public boolean families() {
        return event.audience() == Audience.FAMILIES;
    }

    public boolean counselling() {
        return event.kind().counselling();
    }

    /** Information sessions have listeners who are only counted. */
    public boolean counts() {
        return event.kind() == EventKind.INFORMATION;
    }

    public List<String> states() {
        return Arrays.stream(Attendance.values()).map(Coded::code).toList();
    }

    public List<Option> relations(Ui ui) {
        return NewConclusion.RELATIONS.stream().map(code -> new Option(code, ui.t("groups.relation." + code))).toList();
    }

    public String title(Ui ui) {
        return ui.t(correcting() ? "groups.correct-title" : "groups.conclude-title", ui.t("groups.kind." + event.kind().code()));
    }
}
