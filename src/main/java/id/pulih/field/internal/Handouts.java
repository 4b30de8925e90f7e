package id.pulih.field.internal;

import id.pulih.field.internal.OfficeKeys.ServerKey;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a telephone is given at its enrolment and whenever it asks: the key to seal to, and the share without which a PIN
 * opens nothing. The share is the same each time, for what it sealed must open again, and kept nowhere; a telephone that has
 * ended never gets it again.
 */
@Component
class Handouts {

    static final Duration LIFE = Duration.ofHours(72);

    record Share(String value, Instant until) {}

    record Handed(Share share, ServerKey serverKey, Instant now) {}

    private final Work work;
    private final Clock clock;
    private final Vault vault;
    private final OfficeKeys keys;

    Handouts(Work work, Clock clock, Vault vault, OfficeKeys keys) {
        this.work = work;
        this.clock = clock;
        this.vault = vault;
        this.keys = keys;
    }

    Handed to(UUID office, UUID account, UUID device) {
        ServerKey key = work.write(Scope.of(List.of(office), account, "field"), () -> keys.newest(office));
        Instant now = clock.instant();
        String share = Base64.getUrlEncoder().withoutPadding().encodeToString(vault.blind("field-share", device.toString()));
        return new Handed(new Share(share, now.plus(LIFE)), key, now);
    }
}
