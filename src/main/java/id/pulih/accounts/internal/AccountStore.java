package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.NewAccount;
import id.pulih.audit.Audit;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of one office, as its administrator keeps them. */
@Component
class AccountStore {

    /** One account; roles are codes with blanks between. */
    record Line(UUID id, String username, String displayName, String roles, @Nullable OffsetDateTime disabledAt) {}

    private final JdbcClient jdbc;
    private final Work work;
    private final Accounts accounts;
    private final Audit audit;
    private final Resets resets;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Work work, Accounts accounts, Audit audit, Resets resets, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.accounts = accounts;
        this.audit = audit;
        this.resets = resets;
        this.clock = clock;
    }

    List<Line> all(Asker asker) {
        return work.read(asker.own("accounts"), () -> jdbc.sql("""
                select a.id, a.username, a.display_name, a.disabled_at,
                       coalesce((select string_agg(r.role, ' ' order by r.role) from pulih.role_held r where r.account_id = a.id and not r.deputy), '') as roles
                from pulih.account a where a.office_id = :office
                order by a.disabled_at is not null, lower(a.display_name), a.id""")
                .param("office", asker.office())
                .query(Line.class)
                .list());
    }

    /**
     * The activation code to hand over, shown once.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the user name is somebody's already
     */
    String create(Asker asker, NewAccount account) {
        return work.write(asker.own("accounts"), () -> {
            accounts.create(account, asker.account());
            String roles = String.join(" ", account.roles().stream().map(Role::code).sorted().toList());
            audit.record(asker, "account-created", "account", account.id(), "roles=" + roles);
            return resets.code(asker, account.id());
        });
    }

    /** Ends the account with its sessions and tokens at once. */
    void disable(Asker asker, UUID account) {
        work.write(asker.own("accounts"), () -> {
            requireOwn(jdbc.sql("update pulih.account set disabled_at = :now where id = :id and office_id = :office and disabled_at is null")
                    .param("now", now()).param("id", account).param("office", asker.office()).update());
            resets.end(account);
            audit.record(asker, "account-disabled", "account", account, "");
        });
    }

    /** Takes password, second factors, sessions and tokens away. The activation code to hand over, shown once. */
    String reset(Asker asker, UUID account) {
        return work.write(asker.own("accounts"), () -> {
            requireOwn(jdbc.sql("update pulih.account set password_hash = '' where id = :id and office_id = :office and disabled_at is null")
                    .param("id", account).param("office", asker.office()).update());
            resets.end(account);
            resets.forgetFactors(account);
            audit.record(asker, "account-reset", "account", account, "");
            return resets.code(asker, account);
        });
    }

    /** Everything that is open under the account; it may sign in again. */
    void endSessions(Asker asker, UUID account) {
        work.write(asker.own("accounts"), () -> {
            requireOwn(jdbc.sql("select count(*) from pulih.account where id = :id and office_id = :office")
                    .param("id", account).param("office", asker.office()).query(Integer.class).single());
            resets.end(account);
            audit.record(asker, "sessions-ended", "account", account, "by=administrator");
        });
    }

    private static void requireOwn(int accounts) {
        if (accounts != 1) {
            throw ProblemException.notFound().get();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
