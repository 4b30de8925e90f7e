package id.pulih.access;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Judges afresh for every request whether a session has proven all that its account needs by now. */
@Component
public class Standing {

    /** An agent's second factor is the telephone Pulih is used on. */
    private static final Set<Role> PASSWORD_IS_ENOUGH = Set.of(Role.AGENT);

    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    /** BSSN 4/2021 as city guides read it, only where the setting asks for it: OWASP ASVS 6.2.10 advises against. */
    private static final Duration OLDEST_PASSWORD = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final boolean passwordsExpire;

    public Standing(JdbcClient jdbc, Work work, Clock clock, @Value("${pulih.password.bssn:false}") boolean passwordsExpire) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.passwordsExpire = passwordsExpire;
    }

    /** Empty when nothing is missing. A second factor that is there is asked for, whoever has it. */
    public Optional<SignInStep> missing(Asker asker, Authentication session) {
        if (Proofs.second(session).isEmpty()) {
            if (hasSecondFactor(asker.account())) {
                return Optional.of(SignInStep.CODE);
            }
            if (!asker.roles().equals(PASSWORD_IS_ENOUGH)) {
                return Optional.of(SignInStep.FACTOR);
            }
        }
        return passwordsExpire && !Proofs.signedByDevice(session) && oldPassword(asker.account()) ? Optional.of(SignInStep.PASSWORD) : Optional.empty();
    }

    /** However busy a session is, it ends with the working day. */
    public boolean ended(Authentication session) {
        return Proofs.begun(session).isBefore(clock.instant().minus(LONGEST_SESSION));
    }

    private boolean oldPassword(UUID account) {
        return work.read(Scope.none(), () -> jdbc.sql(
                        "select coalesce(password_set_at, created_at) < :oldest from pulih.account where id = :account")
                .param("account", account)
                .param("oldest", OffsetDateTime.ofInstant(clock.instant().minus(OLDEST_PASSWORD), ZoneOffset.UTC))
                .query(Boolean.class)
                .single());
    }

    public boolean hasSecondFactor(UUID account) {
        return work.read(Scope.none(), () -> jdbc.sql("select exists (select 1 from pulih.totp_secret where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single());
    }
}
