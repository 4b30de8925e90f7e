package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Consents;
import id.pulih.clients.Restrictions;
import id.pulih.platform.Input;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a granted request does at once, in the transaction of the decision. */
@Component
class RequestEffects {

    /** Without these there is nothing left on which the programme could go on. */
    private static final Set<String> CARRY_THE_PROGRAMME = Set.of("aftercare", "data-processing");

    private final Consents consents;
    private final Restrictions restrictions;

    RequestEffects(Consents consents, Restrictions restrictions) {
        this.consents = consents;
        this.restrictions = restrictions;
    }

    void apply(Asker asker, Request request, NewDecision decided, Input sent) {
        if (decided.decision() == Decision.REFUSED) {
            return;
        }
        switch (request.kind()) {
            case RESTRICTION -> restrictions.begin(asker, request.client(), false, request.id());
            case WITHDRAWAL -> withdraw(asker, request, decided, sent);
            // Handing over, correcting and erasing are acts of their own.
            case ACCESS, CORRECTION, ERASURE -> { }
        }
    }

    private void withdraw(Asker asker, Request request, NewDecision decided, Input sent) {
        List<Consents.Holding> holding = consents.holding(asker, request.client());
        List<Consents.Holding> chosen = holding.stream().filter(each -> decided.consents().contains(each.id().toString())).toList();
        if (chosen.size() < decided.consents().size()) {
            Set<String> known = holding.stream().map(each -> each.id().toString()).collect(Collectors.toSet());
            decided.consents().stream().filter(id -> !known.contains(id)).forEach(id -> sent.error("consents", "unknown-reference", id));
        } else if (chosen.isEmpty() && !holding.isEmpty()) {
            sent.error("consents", "consents-needed");
        }
        sent.check();
        chosen.forEach(each -> consents.withdraw(asker, request.client(), each.id(), decided.reason().lines().findFirst().orElse("")));
        if (chosen.stream().anyMatch(each -> CARRY_THE_PROGRAMME.contains(each.purpose()))) {
            restrictions.begin(asker, request.client(), false, request.id());
        }
    }
}
