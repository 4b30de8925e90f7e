package id.pulih.accounts.internal;

import id.pulih.access.Proofs;
import id.pulih.platform.Ids;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
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

    /** Which token a request came with, kept beside its authentication. */
    record Mark(byte[] hash) {}

    private record Row(UUID accountId, OffsetDateTime createdAt, @Nullable String secondFactor, @Nullable OffsetDateTime secondFactorAt) {}

    /** Where a token was asked for. */
    record From(String device, String address) {}

    /** @param factor the second factor that was proven; null when the account's password is enough */
    Token issue(UUID account, @Nullable String factor, From from) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        work.write(Scope.none(), () -> {
            jdbc.sql("""
                    insert into pulih.api_token (token_hash, account_id, created_at, expires_at, second_factor, second_factor_at, id, device, address)
                    values (:hash, :account, :now, :expires, :factor, :proven, :id, :device, :address)""")
                    .param("hash", hash(token))
                    .param("account", account)
                    .param("now", utc(now))
                    .param("expires", utc(now.plus(LIFE)))
                    .param("factor", factor)
                    .param("proven", factor == null ? null : utc(now))
                    .param("id", Ids.next())
                    .param("device", from.device())
                    .param("address", from.address())
                    .update();
            jdbc.sql("delete from pulih.api_token where expires_at < :now").param("now", utc(now)).update();
        });
        return new Token(token, now.plus(LIFE));
    }

    /** Those of an account that work, the newest first; one of an earlier version has no name and runs out within a day. */
    List<Line> of(UUID account) {
        return work.read(Scope.none(), () -> jdbc.sql("""
                select id, device, address, created_at, expires_at from pulih.api_token
                where account_id = :account and revoked_at is null and expires_at > :now and id is not null
                order by created_at desc, id desc limit 50""")
                .param("account", account)
                .param("now", utc(clock.instant()))
                .query(Line.class)
                .list());
    }

    record Line(UUID id, String device, String address, OffsetDateTime createdAt, OffsetDateTime expiresAt) {}

    /** Whose token it is and what was proven for it; empty when it is unknown, revoked or too old. */
    Optional<Authentication> session(String token) {
        byte[] hash = hash(token);
        return work.read(Scope.none(), () -> jdbc.sql("""
                select account_id, created_at, second_factor, second_factor_at from pulih.api_token
                where token_hash = :hash and expires_at > :now and revoked_at is null""")
                .param("hash", hash)
                .param("now", utc(clock.instant()))
                .query(Row.class)
                .optional())
                .map(row -> authentication(row, new Mark(hash)));
    }

    private static Authentication authentication(Row row, Mark mark) {
        List<GrantedAuthority> proofs = new ArrayList<>();
        proofs.add(Proofs.of(Proofs.PASSWORD, row.createdAt().toInstant()));
        if (row.secondFactor() != null && row.secondFactorAt() != null) {
            proofs.add(Proofs.of(row.secondFactor(), row.secondFactorAt().toInstant()));
        }
        var authentication = Sessions.authenticated(row.accountId(), proofs);
        authentication.setDetails(mark);
        return authentication;
    }

    /** The second factor was proven once more by a request with this token. */
    void proved(Mark token, String factor) {
        work.write(Scope.none(), () -> {
            jdbc.sql("update pulih.api_token set second_factor = :factor, second_factor_at = :now where token_hash = :hash")
                    .param("factor", factor)
                    .param("now", utc(clock.instant()))
                    .param("hash", token.hash())
                    .update();
        });
    }

    Instant now() {
        return clock.instant();
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
