package id.pulih.field.internal;

import id.pulih.disclosures.Disclosure;
import java.util.List;

/** A page of the Rapor on paper, for an agent without a telephone: alias and case number, no name, a code on every line. */
public record PaperPage(String office, String alias, String caseNumber, List<String> codes, Disclosure disclosure) {

    static final int LINES = 12;
}
