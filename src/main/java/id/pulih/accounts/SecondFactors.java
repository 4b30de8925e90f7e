package id.pulih.accounts;

import id.pulih.access.Proofs;
import id.pulih.accounts.internal.Attempts;
import id.pulih.accounts.internal.RecoveryCodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The second factors of accounts: the secret of an authenticator program, and codes for the day it is lost. */
@Component
public class SecondFactors {

    /** Guesses per account and hour, after which nothing is tried any more (NIST SP 800-63B 5.2.2 allows a hundred). */
    static final int MAX_GUESSES = 10;

    private static final Duration WINDOW = Duration.ofHours(1);

    /** No clock is trusted to be a day off, so that older uses need not be kept. */
    private static final long STEPS_KEPT = Duration.ofDays(1).toSeconds() / 30;

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Vault vault;
    private final Attempts attempts;
    private final RecoveryCodes recovery;

    public SecondFactors(JdbcClient jdbc, Work work, Clock clock, Vault vault, Attempts attempts, RecoveryCodes recovery) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.vault = vault;
        this.attempts = attempts;
        this.recovery = recovery;
    }

    private record Secret(UUID id, byte[] secretSealed) {}

    /** Gives the account this secret instead of the one it has. The caller writes the audit entry. */
    public void set(UUID office, UUID account, byte[] secret) {
        work.write(Scope.of(List.of(office), account, "sign-in"), () -> {
            forget(account);
            UUID id = Ids.next();
            jdbc.sql("insert into pulih.totp_secret (id, account_id, secret_sealed, set_at) values (:id, :account, :sealed, :now)")
                    .param("id", id)
                    .param("account", account)
                    .param("sealed", vault.officeKey(office).sealBytes(place(id), secret))
                    .param("now", now())
                    .update();
        });
    }

    /** Gives the account a secret that is in somebody's program already: the code is right. False when it is not. */
    public boolean confirm(UUID office, UUID account, byte[] secret, String typed) {
        String code = typed.replaceAll("\\s", "");
        if (!code.matches("[0-9]{6}") || matching(secret, code).isEmpty()) {
            return false;
        }
        work.write(Scope.of(List.of(office), account, "sign-in"), () -> {
            set(office, account, secret);
            useStep(office, account, code);
        });
        return true;
    }

    /** Takes the secret and its used steps away; recovery codes stay. */
    public void forget(UUID account) {
        jdbc.sql("delete from pulih.totp_secret where account_id = :account").param("account", account).update();
        jdbc.sql("delete from pulih.totp_use where account_id = :account").param("account", account).update();
    }

    /**
     * Uses up a one-time or recovery code. Guesses of one account wait for each other, so that many at once count too.
     *
     * @return the factor that was proven, empty when the code is wrong or was used already
     * @throws ProblemException too-many-attempts after {@value #MAX_GUESSES} wrong codes in an hour
     */
    public Optional<String> prove(UUID office, UUID account, String typed) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A transaction that fails would give the guess back");
        }
        Optional<Optional<String>> answer = work.write(Scope.of(List.of(office), account, "sign-in"), () -> {
            jdbc.sql("select id from pulih.account where id = :account for update").param("account", account).query(UUID.class).single();
            return attempts.failed(subject(account), WINDOW) < MAX_GUESSES
                    ? Optional.of(use(office, account, typed.replaceAll("[\\s-]", "")))
                    : Optional.empty();
        });
        return answer.orElseThrow(() -> ProblemException.of(Problem.TOO_MANY_ATTEMPTS, WINDOW.toMinutes()));
    }

    private Optional<String> use(UUID office, UUID account, String code) {
        boolean totp = code.matches("[0-9]{6}");
        if (totp ? useStep(office, account, code) : recovery.use(account, code)) {
            return Optional.of(totp ? Proofs.TOTP : Proofs.RECOVERY_CODE);
        }
        attempts.note(subject(account));
        return Optional.empty();
    }

    private boolean useStep(UUID office, UUID account, String code) {
        OptionalLong step = secret(office, account).map(secret -> matching(secret, code)).orElse(OptionalLong.empty());
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("delete from pulih.totp_use where account_id = :account and step < :old")
                .param("account", account)
                .param("old", step.getAsLong() - STEPS_KEPT)
                .update();
        return jdbc.sql("insert into pulih.totp_use (account_id, step, used_at) values (:account, :step, :now) on conflict do nothing")
                .param("account", account)
                .param("step", step.getAsLong())
                .param("now", now())
                .update() == 1;
    }

    /** All steps are looked at, whichever fits: the time an answer takes tells nothing. */
    private OptionalLong matching(byte[] secret, String code) {
        byte[] typed = code.getBytes(StandardCharsets.US_ASCII);
        return Totp.steps(clock.instant())
                .filter(step -> MessageDigest.isEqual(Totp.code(secret, step).getBytes(StandardCharsets.US_ASCII), typed))
                .max();
    }

    /** The code that a demo account's program would show; empty for every other account. */
    public Optional<String> demoCode(UUID office, UUID account) {
        return work.read(Scope.of(List.of(office), account, "sign-in"), () -> secret(office, account)
                .filter(secret -> isDemo(account))
                .map(secret -> Totp.code(secret, unused(account))));
    }

    private boolean isDemo(UUID account) {
        return jdbc.sql("select demo from pulih.account where id = :account").param("account", account).query(Boolean.class).single();
    }

    private long unused(UUID account) {
        Instant now = clock.instant();
        List<Long> used = jdbc.sql("select step from pulih.totp_use where account_id = :account").param("account", account).query(Long.class).list();
        return Totp.steps(now).filter(step -> !used.contains(step)).findFirst().orElse(Totp.step(now));
    }

    private Optional<byte[]> secret(UUID office, UUID account) {
        return jdbc.sql("select id, secret_sealed from pulih.totp_secret where account_id = :account order by set_at desc, id desc limit 1")
                .param("account", account)
                .query(Secret.class)
                .optional()
                .map(stored -> vault.officeKey(office).openBytes(place(stored.id()), stored.secretSealed()));
    }

    private static String subject(UUID account) {
        return "code " + account;
    }

    private static String place(UUID id) {
        return "totp_secret." + id;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
