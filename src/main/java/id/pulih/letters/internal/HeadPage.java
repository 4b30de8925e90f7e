package id.pulih.letters.internal;

import id.pulih.ui.Difference;
import id.pulih.ui.Form;
import java.util.List;

/** The office's letterhead, with the way to its texts. */
public record HeadPage(String office, int version, Form form, List<Difference> differences, List<String> kinds) {}
