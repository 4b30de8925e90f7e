package id.pulih.clients.internal;

import id.pulih.ui.Form;
import id.pulih.ui.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposes that a record and another one are about the same person.
 *
 * @param elsewhere other offices that know the same NIK
 */
public record MergeFormPage(String url, String caseNumber, Form form, List<Option> elsewhere, MergePage.@Nullable Refused problem) {}
