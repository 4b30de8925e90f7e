package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.NewAccount;
import id.pulih.audit.Audit;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts of one office, as its administrator keeps them. */
@Component
class AccountStore {

    /** One account; roles are codes with blanks between. */
    record Line(UUID id, String username, String displayName, String roles, @Nullable OffsetDateTime disabledAt) {}

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Work work;
    private final Accounts accounts;
    private final Audit audit;
    private final PasswordEncoder passwords;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Work work, Accounts accounts, Audit audit, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.accounts = accounts;
        this.audit = audit;
        this.passwords = passwords;
        this.clock = clock;
    }

    List<Line> all(Asker asker) {
        return work.read(asker.own("accounts"), () -> jdbc.sql("""
                select a.id, a.username, a.display_name, a.disabled_at,
                       coalesce((select string_agg(r.role, ' ' order by r.role) from pulih.account_role r where r.account_id = a.id), '') as roles
                from pulih.account a where a.office_id = :office
                order by a.disabled_at is not null, lower(a.display_name), a.id""")
                .param("office", asker.office())
                .query(Line.class)
                .list());
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the user name is somebody's already */
    void create(Asker asker, NewAccount account) {
        work.write(asker.own("accounts"), () -> {
            accounts.create(account, false);
            String roles = String.join(" ", account.roles().stream().map(Role::code).sorted().toList());
            audit.record(asker, "account-created", "account", account.id(), "roles=" + roles);
        });
    }

    /** Ends the account with its sessions and tokens at once. */
    void disable(Asker asker, UUID account) {
        work.write(asker.own("accounts"), () -> {
            one(jdbc.sql("update pulih.account set disabled_at = :now where id = :id and office_id = :office and disabled_at is null")
                    .param("now", now()).param("id", account).param("office", asker.office()).update());
            endTokens(account);
            endSessions(account);
            audit.record(asker, "account-disabled", "account", account, "");
        });
    }

    /** Ends the sessions and tokens too. The new password, to be shown once. */
    String reset(Asker asker, UUID account) {
        String password = newPassword();
        work.write(asker.own("accounts"), () -> {
            one(jdbc.sql("update pulih.account set password_hash = :hash where id = :id and office_id = :office and disabled_at is null")
                    .param("hash", passwords.encode(password)).param("id", account).param("office", asker.office()).update());
            endTokens(account);
            endSessions(account);
            audit.record(asker, "password-reset", "account", account, "");
        });
        return password;
    }

    /** Changes the asker's own password and ends its tokens; sessions stay. False when the old one is wrong. */
    boolean changeOwn(Asker asker, String old, String fresh) {
        return work.write(asker.own("accounts"), () -> {
            String hash = jdbc.sql("select password_hash from pulih.account where id = :id").param("id", asker.account())
                    .query(String.class).single();
            if (!passwords.matches(old, hash)) {
                return false;
            }
            jdbc.sql("update pulih.account set password_hash = :hash where id = :id")
                    .param("hash", passwords.encode(fresh)).param("id", asker.account()).update();
            endTokens(asker.account());
            audit.record(asker, "password-changed", "account", asker.account(), "");
            return true;
        });
    }

    static String newPassword() {
        var text = new StringBuilder();
        RANDOM.ints(16, 0, LETTERS.length()).forEach(i -> {
            text.append(text.length() % 5 == 4 ? "-" : "").append(LETTERS.charAt(i));
        });
        return text.toString();
    }

    private void endTokens(UUID account) {
        jdbc.sql("update pulih.api_token set revoked_at = :now where account_id = :id and revoked_at is null")
                .param("now", now()).param("id", account).update();
    }

    private void endSessions(UUID account) {
        jdbc.sql("delete from pulih.spring_session where principal_name = :id").param("id", account.toString()).update();
    }

    private static void one(int changed) {
        if (changed != 1) {
            throw ProblemException.notFound().get();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
