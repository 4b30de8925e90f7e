package id.pulih.accounts.internal;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens: 256 random bits, of which only the SHA-256 is stored. */
@Component
class Tokens {

    static final Duration LIFE = Duration.ofHours(12);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    record Token(String token, Instant expiresAt) {}

    Token issue(UUID account) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        work.write(Scope.none(), () -> {
            jdbc.sql("insert into pulih.api_token (token_hash, account_id, created_at, expires_at) values (:hash, :account, :now, :expires)")
                    .param("hash", hash(token))
                    .param("account", account)
                    .param("now", utc(now))
                    .param("expires", utc(now.plus(LIFE)))
                    .update();
            jdbc.sql("delete from pulih.api_token where expires_at < :now").param("now", utc(now)).update();
        });
        return new Token(token, now.plus(LIFE));
    }

    Optional<UUID> account(String token) {
        return work.read(Scope.none(), () -> jdbc.sql(
                        "select account_id from pulih.api_token where token_hash = :hash and expires_at > :now and revoked_at is null")
                .param("hash", hash(token))
                .param("now", utc(clock.instant()))
                .query(UUID.class)
                .optional());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
