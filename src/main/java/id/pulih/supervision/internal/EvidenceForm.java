package id.pulih.supervision.internal;

import id.pulih.platform.ProblemException;
import id.pulih.ui.Form;
import org.jspecify.annotations.Nullable;

/** Naming what shows that an action was done. @param back the visit's page @param action what was to be done */
public record EvidenceForm(String back, String url, String text, String action, String owner, Form form, @Nullable ProblemException problem) {}
