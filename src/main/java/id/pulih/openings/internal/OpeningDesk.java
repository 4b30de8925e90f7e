package id.pulih.openings.internal;

import id.pulih.access.Asker;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.openings.OpeningPolicy;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What pages and calls show of openings, as far as the asker may see it. */
@Component
class OpeningDesk {

    /** A quarter: what is older stands in the quarterly reviews. */
    private static final Duration SHOWN = Duration.ofDays(92);

    private final Clients clients;
    private final OpeningQueries openings;
    private final OpeningLimits limits;
    private final Clock clock;

    OpeningDesk(Clients clients, OpeningQueries openings, OpeningLimits limits, Clock clock) {
        this.clients = clients;
        this.openings = openings;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws ProblemException not-found for a client whose name the asker may not open */
    ClientSummary client(Asker asker, UUID id) {
        ClientSummary client = clients.get(asker, id);
        if (!OpeningPolicy.mayOpen(asker, client.office())) {
            throw ProblemException.notFound().get();
        }
        return client;
    }

    Optional<Opening> current(Asker asker, ClientSummary client) {
        return openings.current(asker, client.office(), client.id());
    }

    int minutes(Asker asker, ClientSummary client) {
        return limits.minutes(asker, client.office());
    }

    boolean alone(Asker asker, ClientSummary client) {
        return limits.mayOpenAlone(asker, client.office());
    }

    State state(Opening opening) {
        return opening.state(clock.instant());
    }

    List<Opening> mine(Asker asker) {
        return openings.mine(asker);
    }

    /** Requests that wait for the asker's word. */
    List<Opening> toDecide(Asker asker) {
        return openings.waiting(asker).stream().filter(each -> OpeningPolicy.mayDecide(asker, each.request())).toList();
    }

    /** Those of others about clients the asker answers for, of the last quarter. */
    List<Opening> ofClients(Asker asker) {
        Instant now = clock.instant();
        return reviewed(asker, now.minus(SHOWN), now.plusSeconds(1)).stream()
                .filter(each -> !each.accountId().equals(asker.account()))
                .toList();
    }

    List<Opening> reviewed(Asker asker, Instant from, Instant to) {
        return openings.between(asker, from, to).stream().filter(each -> OpeningPolicy.mayReview(asker, each.officeId())).toList();
    }
}
