package id.pulih.disclosures.internal;

import id.pulih.clients.EnforcementWall;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.DisclosurePolicy;
import id.pulih.disclosures.Evidence;
import id.pulih.disclosures.GivenBy;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.disclosures.Recipient;
import id.pulih.disclosures.RecipientKind;
import id.pulih.platform.Input;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A disclosure that somebody made outside the system and now records. */
record ToldDisclosure(UUID id, GivenBy way, LocalDate on, NewDisclosure given) {

    static ToldDisclosure read(Input input, UUID client, LocalDate today) {
        Basis basis = input.needCode("basis", Basis.class);
        RecipientKind kind = input.needCode("recipientKind", RecipientKind.class);
        GivenBy way = input.needCode("givenBy", GivenBy.class);
        if (way == GivenBy.SYSTEM) {
            input.error("givenBy", "given-by-system");
        }
        Recipient recipient = recipient(input, basis, kind);
        UUID consent = evidence(input, "consentId", basis == Basis.CONSENT);
        UUID order = evidence(input, "orderId", basis == Basis.COURT_ORDER);
        return new ToldDisclosure(input.needId("id"), way, input.needPastDate("givenOn", today), new NewDisclosure(client, way.code(),
                Portions.read(input, "categories"), recipient, input.needText("purpose", 200), basis, new Evidence(consent, order)));
    }

    private static Recipient recipient(Input input, Basis basis, RecipientKind kind) {
        if (kind == RecipientKind.THE_PERSON) {
            input.text("recipient", 150);
        }
        String name = kind == RecipientKind.THE_PERSON ? "" : input.needText("recipient", 150);
        if (input.ok("recipientKind") && input.ok("basis") && !DisclosurePolicy.fits(basis, kind)) {
            input.error("recipientKind", "basis-recipient");
        }
        if (basis != Basis.COURT_ORDER && EnforcementWall.names(name + " " + input.typed("purpose"))) {
            input.error("recipient", "enforcement");
        }
        return new Recipient(kind, name);
    }

    /** What the basis rests on; without it there is nothing to record yet. */
    private static @Nullable UUID evidence(Input input, String field, boolean needed) {
        UUID id = input.id(field);
        if (needed && id == null && input.ok(field)) {
            input.error(field, "evidence-needed");
        }
        return needed ? id : null;
    }
}
