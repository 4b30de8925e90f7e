package id.pulih.clients.internal;

import id.pulih.clients.Identity;
import id.pulih.clients.Pseudonyms;
import java.time.Instant;
import java.util.UUID;

/** A client opened: everything known, in the clear. Never kept longer than a request. */
public record Client(UUID office, UUID id, String caseNumber, int version, UUID registeredBy, Instant registeredAt,
        Details details) {

    /** The same record without what a person is known by; year of birth, sex and village stay for counting. */
    Client hidden() {
        String hidden = Pseudonyms.HIDDEN;
        var nobody = new Details(hidden, hidden, null, hidden, details.sex(), details.birthDate().withDayOfYear(1), null,
                details.villageCode(), hidden, null, details.rehabilitation());
        return new Client(office, id, caseNumber, version, registeredBy, registeredAt, nobody);
    }

    public Identity identity() {
        Details d = details;
        return new Identity(id, caseNumber, d.alias(), d.name(), d.nik() == null ? null : d.nik().digits(),
                d.phone() == null ? null : d.phone().shown(), d.address(), d.birthDate(), d.sex().code(), d.villageCode());
    }
}
