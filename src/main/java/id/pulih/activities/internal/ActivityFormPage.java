package id.pulih.activities.internal;

import id.pulih.activities.ActivityKind;
import id.pulih.activities.Condition;
import id.pulih.activities.ContactMode;
import id.pulih.activities.InformationSource;
import id.pulih.activities.ReportTag;
import id.pulih.activities.VisitPlace;
import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of an activity, new or as a correction.
 *
 * @param corrected the activity being corrected; null for a new one
 * @param problem   why the last attempt was refused although every field was right
 * @param tags      what the notes can be for in the quarterly report
 */
public record ActivityFormPage(
        Heading heading, Form form, @Nullable UUID corrected, @Nullable ProblemException problem, List<Option> tags) {

    /** Whose episode it is, by alias and case number; {@code home} is the page of the episode. */
    public record Heading(String home, String alias, String caseNumber) {

        public List<String> kinds() {
            return codes(ActivityKind.values());
        }
    }

    static ActivityFormPage open(Heading heading, Form form, Ui ui) {
        return new ActivityFormPage(heading, form, null, null, ReportTag.options(ui));
    }

    static ActivityFormPage correct(Heading heading, Form form, UUID corrected, Ui ui) {
        return new ActivityFormPage(heading, form, corrected, null, ReportTag.options(ui));
    }

    public String action() {
        return heading.home() + "/kegiatan/" + (corrected == null ? "baru" : corrected + "/koreksi");
    }

    /** The kind to put into the title; a visit when somebody sent nonsense. */
    public String kind() {
        return Coded.find(ActivityKind.class, form.value("kind")).orElse(ActivityKind.VISIT).code();
    }

    public boolean visit() {
        return kind().equals("visit");
    }

    public List<String> modes() {
        return codes(ContactMode.values());
    }

    public List<String> places() {
        return codes(VisitPlace.values());
    }

    public List<String> sources() {
        return codes(InformationSource.values());
    }

    public List<String> conditions() {
        return codes(Condition.values());
    }

    private static List<String> codes(Coded[] constants) {
        return Arrays.stream(constants).map(Coded::code).toList();
    }
}
