package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Consents;
import id.pulih.clients.GivenConsent;
import id.pulih.disclosures.CourtOrder;
import id.pulih.platform.Input;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The grounds there are for giving something about a client: consents that still hold, orders that were confirmed. */
@Component
class Given {

    private final Work work;
    private final Clock clock;
    private final Consents consents;
    private final CourtOrders orders;

    Given(Work work, Clock clock, Consents consents, CourtOrders orders) {
        this.work = work;
        this.clock = clock;
        this.consents = consents;
        this.orders = orders;
    }

    LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }

    List<GivenConsent> consents(Asker asker, UUID client) {
        return consents.toGive(asker, client);
    }

    List<GivenConsent> valid(Asker asker, UUID client) {
        LocalDate today = today(asker);
        return consents(asker, client).stream()
                .filter(each -> each.withdrawnOn() == null && (each.expiresOn() == null || !each.expiresOn().isBefore(today)))
                .toList();
    }

    List<CourtOrder> confirmed(Asker asker, UUID client) {
        return work.read(asker.own("care"), () -> orders.of(asker, client)).stream().filter(CourtOrder::confirmed).toList();
    }

    /** Whom the chosen consent or order names need not be typed again. */
    Input named(Asker asker, UUID client, Input input) {
        if (!input.typed("recipient").isBlank()) {
            return input;
        }
        String consent = input.typed("basis").equals("consent") ? input.typed("consentId") : "";
        String order = input.typed("basis").equals("court-order") ? input.typed("orderId") : "";
        return consents(asker, client).stream().filter(each -> each.id().toString().equals(consent)).map(GivenConsent::recipient)
                .findFirst()
                .or(() -> confirmed(asker, client).stream().filter(each -> each.id().toString().equals(order)).map(CourtOrder::recipient).findFirst())
                .map(name -> input.with(Map.of("recipient", name)))
                .orElse(input);
    }
}
