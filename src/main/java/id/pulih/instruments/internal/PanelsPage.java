package id.pulih.instruments.internal;

import id.pulih.instruments.UrinePanel;
import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The panels an office can use, and the form of another one. */
public record PanelsPage(List<UrinePanel> panels, Form form, @Nullable ProblemException problem) {}
