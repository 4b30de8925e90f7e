package id.pulih.clients.internal;

import id.pulih.clients.Identity;
import java.time.Instant;
import java.util.UUID;

/** A client opened: everything known, in the clear. Never kept longer than a request. */
public record Client(UUID office, UUID id, String caseNumber, int version, UUID registeredBy, Instant registeredAt,
        Details details) {

    public Identity identity() {
        Details d = details;
        return new Identity(id, caseNumber, d.alias(), d.name(), d.nik() == null ? null : d.nik().digits(),
                d.phone() == null ? null : d.phone().shown(), d.address(), d.birthDate(), d.sex().code(), d.villageCode());
    }
}
