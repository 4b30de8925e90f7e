package id.pulih.instruments.internal;

import id.pulih.instruments.UrinePanel;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entry page of a urine test, new or as a correction; one row per parameter of the panel. */
public record UrineFormPage(
        Heading heading, Form form, List<UrinePanel> panels, UrinePanel panel, @Nullable UUID corrected,
        @Nullable ProblemException problem) {

    public String action() {
        return heading.home() + "/urin/" + (corrected == null ? "baru" : corrected + "/koreksi");
    }

    public List<String> moments() {
        return List.of("initial", "interim", "final", "relapse");
    }

    public List<String> choices() {
        return List.of("negative", "positive", "invalid", "not-tested");
    }
}
