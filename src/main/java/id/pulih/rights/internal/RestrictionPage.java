package id.pulih.rights.internal;

import id.pulih.clients.Restriction;
import id.pulih.ui.Form;
import org.jspecify.annotations.Nullable;

/** The restriction of one client's data, and what a head may do about it. */
public record RestrictionPage(String url, String caseNumber, @Nullable Restriction restriction, Form form) {}
