package id.pulih.disclosures.internal;

import id.pulih.disclosures.Disclosure;
import java.util.List;

/** The list of all disclosures as the client gets it; the last serial is that of the list itself. */
public record PrintedList(String office, String caseNumber, List<DisclosureQueries.Line> lines, Disclosure disclosure) {}
