package id.pulih.rights.internal;

import static java.util.Map.entry;

import java.util.Map;

/** Tables that lead to a client and are not handed out with the copy of a person's data. */
final class NotExported {

    /** By table, with the reason. */
    static final Map<String, String> WHY = Map.ofEntries(
            entry("client_key", "the key under which the rest is sealed; it says nothing about the person"),
            entry("client_name_prefix", "keyed hashes of the name that stands in the export in the clear"),
            entry("identity_index", "the keyed hash of the NIK that stands in the export in the clear"),
            entry("client_tombstone", "written when everything else is gone; there is nothing left to export"),
            entry("quarterly_list", "which figures of a signed report the programme counts in; the facts counted are in the export"),
            entry("running_programme", "worked out of the programme, its obligations and what was done, all of which are in the export"),
            entry("home_visit_reminder", "that the visitor was reminded of the day before"),
            entry("person_request_reminder", "that the office was reminded of its own hours"),
            entry("legal_hold", "whoever runs the legal process tells the person about it"),
            entry("legal_hold_ending", "as the hold that it ends"),
            entry("certificate_code", "the keyed hash of the code that stands in the export in the clear"));

    private NotExported() {}
}
