package id.pulih.rights.internal;

import id.pulih.ui.Form;

/** Before everything about a person is taken out: what that is, and the second factor. */
public record ExportPage(String url, String caseNumber, String alias, Form form) {}
