package id.pulih.reports.internal;

import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of one heading, being written, beside the numbers and notes that belong to it. */
public record QuarterlyTextPage(QuarterlyView view, QuarterlyView.Section section, Form form, List<Difference> differences,
        @Nullable QuarterlyRefusal refusal) {}
