package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes with which somebody chooses the first password, or a new one: good once and for three days. Callers bring the transaction. */
@Component
class ActivationCodes {

    static final Duration LIFE = Duration.ofHours(72);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final Audit audit;

    ActivationCodes(JdbcClient jdbc, Vault vault, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.audit = audit;
    }

    /** A new code in place of an earlier one, to be shown once. */
    String make(Asker asker, UUID account) {
        jdbc.sql("delete from pulih.activation_code where account_id = :account").param("account", account).update();
        String code = RecoveryCodes.random();
        jdbc.sql("""
                insert into pulih.activation_code (account_id, code_hash, made_by, made_at, expires_at)
                values (:account, :hash, :by, :now, :expires)""")
                .param("account", account)
                .param("hash", hash(account, code))
                .param("by", asker.account())
                .param("now", now())
                .param("expires", now().plus(LIFE))
                .update();
        audit.record(asker, "activation-code-made", "account", account, "");
        return code;
    }

    /** Whose name it is, and whether the code is that account's and still good. */
    Door.Trial trial(String username, String code) {
        Optional<UUID> account = jdbc.sql("select id from pulih.account where username = :name and disabled_at is null")
                .param("name", username)
                .query(UUID.class)
                .optional();
        return new Door.Trial(account, account.filter(id -> fits(id, code)).isPresent());
    }

    private boolean fits(UUID account, String code) {
        return jdbc.sql("""
                select exists (select 1 from pulih.activation_code
                               where account_id = :account and code_hash = :hash and expires_at > :now)""")
                .param("account", account)
                .param("hash", hash(account, code))
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    /** Uses it up; false when somebody did so a moment ago. */
    boolean use(Asker asker, String code) {
        boolean used = jdbc.sql("delete from pulih.activation_code where account_id = :account and code_hash = :hash and expires_at > :now")
                .param("account", asker.account())
                .param("hash", hash(asker.account(), code))
                .param("now", now())
                .update() == 1;
        if (used) {
            audit.record(asker, "account-activated", "account", asker.account(), "");
        }
        return used;
    }

    private byte[] hash(UUID account, String code) {
        return vault.blind("activation-code", account + " " + code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
