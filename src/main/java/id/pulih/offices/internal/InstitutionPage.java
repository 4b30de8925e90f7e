package id.pulih.offices.internal;

import id.pulih.ui.Form;
import java.util.List;

/**
 * The form of one institution.
 *
 * @param action  where it is sent
 * @param notice  key of what is to be said above it; empty when nothing
 */
public record InstitutionPage(String action, boolean fresh, List<String> owners, Form form, String notice) {}
