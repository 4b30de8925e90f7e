package id.pulih.continuedcare.internal;

import id.pulih.continuedcare.internal.CarePage.Heading;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report to the head. @param missing what is not there yet; before the last one that was sent back */
public record ReportPage(Heading heading, List<String> missing, @Nullable FinalReport before, Form form, @Nullable ProblemException problem) {}
