package id.pulih.accounts.internal;

import id.pulih.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes on paper for the day the telephone is lost: 98 random bits each, so that a keyed hash is all that is kept. */
@Component
public class RecoveryCodes {

    static final int HOW_MANY = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** New codes in place of all earlier ones, to be shown once. Joins the caller's transaction. */
    List<String> renew(UUID account) {
        forget(account);
        List<String> codes = IntStream.range(0, HOW_MANY).mapToObj(n -> random()).toList();
        codes.forEach(code -> jdbc.sql("insert into pulih.recovery_code (account_id, code_hash, made_at) values (:account, :hash, :now)")
                .param("account", account)
                .param("hash", hash(account, code.replace("-", "")))
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update());
        return codes;
    }

    void forget(UUID account) {
        jdbc.sql("delete from pulih.recovery_code where account_id = :account").param("account", account).update();
    }

    int left(UUID account) {
        return jdbc.sql("select count(*) from pulih.recovery_code where account_id = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    /** Uses a code up; false when it is none of this account's. Joins the caller's transaction. */
    public boolean use(UUID account, String typed) {
        return jdbc.sql("delete from pulih.recovery_code where account_id = :account and code_hash = :hash")
                .param("account", account)
                .param("hash", hash(account, typed.toLowerCase(Locale.ROOT)))
                .update() == 1;
    }

    private byte[] hash(UUID account, String code) {
        return vault.blind("recovery-code", account + " " + code);
    }

    /** Without letters that are taken for one another on paper. */
    static String random() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
