package id.pulih.disclosures;

import id.pulih.platform.Coded;

/** To whom. Who investigates or prosecutes is no kind of recipient: what a court orders is handed to the court. */
public enum RecipientKind implements Coded {
    THE_PERSON,
    FAMILY,
    HEALTH_FACILITY,
    REHABILITATION_INSTITUTION,
    SOCIAL_SERVICE,
    EMPLOYER,
    SCHOOL,
    PUBLIC_OFFICE,
    DATA_PROTECTION_AUTHORITY,
    COURT,
    OTHER
}
