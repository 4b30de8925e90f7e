package id.pulih.groups.internal;

import id.pulih.ui.Form;
import java.util.List;

/** Asking for the list of one month. @param columns the headings it will have */
public record SirenaPage(Form form, List<String> columns) {}
