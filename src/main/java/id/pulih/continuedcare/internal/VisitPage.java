package id.pulih.continuedcare.internal;

import id.pulih.activities.ReportTag;
import id.pulih.continuedcare.internal.CarePage.Heading;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import id.pulih.ui.Option;
import id.pulih.ui.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Planning a visit, or its progress form. @param people who may go */
public record VisitPage(Heading heading, VisitNumber number, Form form, List<Option> people, List<Difference> differences,
        @Nullable ProblemException problem) {

    public boolean correcting() {
        return !form.value("version").equals("0");
    }

    public List<String> areas() {
        return ProgressForm.AREAS;
    }

    /** What the conclusion can be for in the quarterly report. */
    public List<Option> tags(Ui ui) {
        return ReportTag.options(ui);
    }

    public List<String> courses() {
        return ProgressForm.COURSES;
    }
}
