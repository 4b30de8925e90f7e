package id.pulih.letters.internal;

import java.util.List;

/** What goes on one PDF: each letter begins on a new page, with its own foot. */
public record PaperPage(List<Sheet> sheets) {}
