package id.pulih.disclosures.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Consents;
import id.pulih.clients.GivenConsent;
import id.pulih.clients.Restrictions;
import id.pulih.disclosures.Basis;
import id.pulih.disclosures.CourtOrder;
import id.pulih.disclosures.CourtOrderPolicy;
import id.pulih.disclosures.DisclosurePolicy;
import id.pulih.disclosures.DisclosurePolicy.Gap;
import id.pulih.disclosures.NewDisclosure;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a disclosure has the ground it names: a consent that carries it, or a confirmed order of a court. */
@Component
public class Grounds {

    private final Consents consents;
    private final CourtOrders orders;
    private final Restrictions restrictions;

    Grounds(Consents consents, CourtOrders orders, Restrictions restrictions) {
        this.consents = consents;
        this.orders = orders;
        this.restrictions = restrictions;
    }

    /** @throws ProblemException consent-required, court-order-required, restricted */
    public void need(Asker asker, NewDisclosure given, LocalDate day) {
        if (!DisclosurePolicy.wallHolds(given.basis(), given.recipient())) {
            throw ProblemException.of(Problem.COURT_ORDER_REQUIRED, 0);
        }
        if (!DisclosurePolicy.fits(given.basis(), given.recipient().kind())) {
            throw new IllegalArgumentException(given.basis() + " is no basis for " + given.recipient().kind());
        }
        if (given.basis() == Basis.CONSENT || given.basis() == Basis.CARE) {
            restrictions.needFree(asker, given.client());
        }
        if (given.basis() == Basis.CONSENT) {
            needConsent(asker, given, day);
        }
        if (given.basis() == Basis.COURT_ORDER) {
            needOrder(asker, given);
        }
    }

    private void needConsent(Asker asker, NewDisclosure given, LocalDate day) {
        Optional<GivenConsent> consent = consents.toGive(asker, given.client()).stream()
                .filter(each -> each.id().equals(given.evidence().consent()))
                .findFirst();
        Optional<Gap> gap = consent.isEmpty()
                ? Optional.of(Gap.NOT_THERE)
                : DisclosurePolicy.gap(consent.get(), given.recipient().name(), given.categories(), day);
        if (gap.isPresent()) {
            throw new ProblemException(Problem.CONSENT_REQUIRED, List.of(gap.get().ordinal()),
                    Map.of("missing", gap.get().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
    }

    private void needOrder(Asker asker, NewDisclosure given) {
        Optional<CourtOrder> order = Optional.ofNullable(given.evidence().order()).flatMap(id -> orders.find(asker, given.client(), id));
        if (order.isEmpty() || !order.get().confirmed()) {
            throw ProblemException.of(Problem.COURT_ORDER_REQUIRED, 1);
        }
        boolean named = order.get().recipient().equals(Objects.requireNonNull(given.recipient()).name());
        if (!named || !CourtOrderPolicy.covers(true, order.get().categories(), given.categories())) {
            throw ProblemException.of(Problem.COURT_ORDER_REQUIRED, 2);
        }
    }
}
