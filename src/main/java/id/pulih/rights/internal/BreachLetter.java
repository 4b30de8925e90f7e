package id.pulih.rights.internal;

import id.pulih.disclosures.Disclosure;

/** The notice to the agency with its attachment, and the notice to each person. */
public record BreachLetter(Breach breach, BreachDraft draft, String office, Disclosure disclosure) {}
