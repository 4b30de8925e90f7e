package id.pulih.clients;

import id.pulih.access.Asker;
import id.pulih.clients.internal.ConsentStore;
import id.pulih.clients.internal.ScopedConsents;
import id.pulih.platform.Input;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What clients of the own office agreed that others be given. */
@Component
public class Consents {

    private final ScopedConsents consents;
    private final ConsentStore store;
    private final Clock clock;

    public Consents(ScopedConsents consents, ConsentStore store, Clock clock) {
        this.consents = consents;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A consent that holds.
     *
     * @param purpose a code, or the purpose in own words
     */
    public record Holding(UUID id, String purpose, LocalDate grantedOn) {}

    /** Those that hold today, newest first. */
    public List<Holding> holding(Asker asker, UUID client) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return store.of(asker, client).stream()
                .filter(consent -> consent.state(today).equals("active"))
                .map(consent -> new Holding(consent.id(), consent.purpose(), consent.grantedOn()))
                .toList();
    }

    /** Takes effect today. */
    public void withdraw(Asker asker, UUID client, UUID consent, String reason) {
        store.withdraw(asker, client, consent, reason);
    }

    /** All that name what may be given, newest first, whether they still hold or not. */
    public List<GivenConsent> toGive(Asker asker, UUID client) {
        return consents.toGive(asker, client);
    }

    /**
     * Records one that names what may be given to whom.
     *
     * @param input id, purpose, recipient, grantedOn, expiresOn, evidence, categories, why, until, revocationTold
     * @throws id.pulih.platform.InvalidInput with every field at fault
     */
    public void record(Asker asker, UUID client, Input input) {
        consents.recordSent(asker, client, input, LocalDate.now(clock.withZone(asker.zone())));
    }
}
