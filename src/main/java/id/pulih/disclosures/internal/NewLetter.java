package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.clients.DataCategory;
import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.CourtOrder;
import id.pulih.disclosures.DisclosurePolicy;
import id.pulih.disclosures.Evidence;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.disclosures.Recipient;
import id.pulih.disclosures.RecipientKind;
import id.pulih.platform.Input;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter that is asked for: its ground says to whom it goes, the portions say what is in it. */
record NewLetter(UUID id, @Nullable String statement, NewDisclosure given) {

    static NewLetter read(Input input, UUID client, Given given, Asker asker) {
        UUID id = input.needId("id");
        Set<DataCategory> portions = Portions.read(input, "categories");
        String statement = input.text("statement", 1000);
        if (portions.contains(DataCategory.NOTES) && statement == null) {
            input.error("statement", "required");
        }
        UUID ground = input.needId("ground");
        Optional<CourtOrder> order = given.confirmed(asker, client).stream().filter(each -> each.id().equals(ground)).findFirst();
        return new NewLetter(id, statement, order.isPresent()
                ? ordered(client, order.get(), portions)
                : consented(input, client, given.consents(asker, client).stream().filter(each -> each.id().equals(ground)).findFirst(), portions));
    }

    private static NewDisclosure ordered(UUID client, CourtOrder order, Set<DataCategory> portions) {
        return new NewDisclosure(client, "summary-letter", portions, new Recipient(RecipientKind.COURT, order.recipient()),
                order.court() + " " + order.number(), Basis.COURT_ORDER, Evidence.order(order.id()));
    }

    private static NewDisclosure consented(Input input, UUID client, Optional<GivenConsent> consent, Set<DataCategory> portions) {
        RecipientKind kind = input.needCode("recipientKind", RecipientKind.class);
        if (input.ok("recipientKind") && !DisclosurePolicy.fits(Basis.CONSENT, kind)) {
            input.error("recipientKind", "basis-recipient");
        }
        if (consent.isEmpty() && input.ok("ground")) {
            input.error("ground", "evidence-needed");
        }
        return new NewDisclosure(client, "summary-letter", portions, new Recipient(kind, consent.map(GivenConsent::recipient).orElse("")),
                consent.map(GivenConsent::why).orElse(""), Basis.CONSENT, new Evidence(consent.map(GivenConsent::id).orElse(null), null));
    }
}
