package id.pulih;

import id.pulih.accounts.Base32;
import id.pulih.accounts.Totp;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The authenticator programs of everybody in the test's database. The clock stands still, so that one code would serve a
 * whole test run; before one is given out, what is known of its use is taken out of the database.
 */
public final class Codes {

    @TestConfiguration
    static class Configuration {

        @Bean
        Codes codes(JdbcClient jdbc, Work work, Vault vault, Clock clock) {
            present = new Codes(jdbc, work, vault, clock);
            return present;
        }
    }

    private static volatile @Nullable Codes present;

    private final JdbcClient jdbc;
    private final Work work;
    private final Vault vault;
    private final Clock clock;

    private Codes(JdbcClient jdbc, Work work, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
        this.clock = clock;
    }

    private record Stored(UUID id, UUID accountId, UUID officeId, byte[] secretSealed) {}

    /** A code that will be accepted now; empty for somebody without a second factor. */
    public static String of(String username) {
        return Objects.requireNonNull(present).code(username);
    }

    /** The code that goes with a secret as the enrolment page writes it. */
    public static String fitting(String secret) {
        Clock clock = Objects.requireNonNull(present).clock;
        return Totp.code(Base32.decode(secret.replace(" ", "")), Totp.step(clock.instant()));
    }

    private String code(String username) {
        List<Stored> found = work.read(Scope.none(), () -> jdbc.sql("""
                select t.id, t.account_id, a.office_id, t.secret_sealed from pulih.totp_secret t join pulih.account a on a.id = t.account_id
                where a.username = :username order by t.set_at desc, t.id desc limit 1""")
                .param("username", username)
                .query(Stored.class)
                .list());
        return found.isEmpty() ? "" : code(found.getFirst());
    }

    private String code(Stored stored) {
        return work.write(Scope.of(List.of(stored.officeId()), null, "test"), () -> {
            jdbc.sql("delete from pulih.totp_use where account_id = :account").param("account", stored.accountId()).update();
            byte[] secret = vault.officeKey(stored.officeId()).openBytes("totp_secret." + stored.id(), stored.secretSealed());
            return Totp.code(secret, Totp.step(clock.instant()));
        });
    }
}
