package id.pulih.accounts;

import id.pulih.access.Role;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes accounts and checks passwords. */
@Component
public class Accounts {

    /** Failures of one user name within {@link #WINDOW} after which nothing is tried any more; it survives a restart. */
    private static final int MAX_FAILURES = 10;

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final boolean demoMode;
    private final String nobody;

    public Accounts(JdbcClient jdbc, Work work, Clock clock, PasswordEncoder passwords, @Value("${pulih.verb:serve}") String verb) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.passwords = passwords;
        this.demoMode = verb.equals("demo");
        this.nobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    private record Credentials(UUID id, String passwordHash, boolean demo) {}

    /**
     * Checks a user name and password. Unknown names take as long as wrong passwords and answer the same.
     *
     * @return the account's id
     * @throws ProblemException sign-in-failed, or too-many-attempts after {@value #MAX_FAILURES} failures in 15 minutes
     */
    public UUID signIn(String username, String password) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        requireFewFailures(name);
        Optional<Credentials> found = credentials(name).filter(c -> demoMode || !c.demo());
        boolean right = passwords.matches(password, found.map(Credentials::passwordHash).orElse(nobody));
        if (found.isEmpty() || !right) {
            noteFailure(name);
            throw ProblemException.of(Problem.SIGN_IN_FAILED);
        }
        return found.get().id();
    }

    /** Stores a new account. The caller has checked who may do this and writes the audit entry. */
    public void create(NewAccount account, boolean demo) {
        jdbc.sql("""
                insert into pulih.account (id, office_id, username, display_name, password_hash, agent_id, language, demo, created_at)
                values (:id, :office, :username, :name, :hash, :agent, 'id', :demo, :now)""")
                .param("id", account.id())
                .param("office", account.office())
                .param("username", account.username())
                .param("name", account.displayName())
                .param("hash", passwords.encode(account.password()))
                .param("agent", account.agent())
                .param("demo", demo)
                .param("now", now())
                .update();
        for (Role role : account.roles()) {
            jdbc.sql("insert into pulih.account_role (account_id, role, granted_at) values (:account, :role, :now)")
                    .param("account", account.id())
                    .param("role", role.code())
                    .param("now", now())
                    .update();
        }
    }

    /** Keeps the language an account wants to read. */
    public void chooseLanguage(UUID account, String language) {
        work.write(Scope.none(), () -> {
            jdbc.sql("update pulih.account set language = :language where id = :account")
                    .param("language", language)
                    .param("account", account)
                    .update();
        });
    }

    private Optional<Credentials> credentials(String username) {
        return work.read(Scope.none(), () -> jdbc.sql(
                        "select id, password_hash, demo from pulih.account where username = :username and disabled_at is null")
                .param("username", username)
                .query(Credentials.class)
                .optional());
    }

    private void requireFewFailures(String username) {
        int failures = work.read(Scope.none(), () -> jdbc.sql(
                        "select count(*) from pulih.sign_in_failure where subject = :subject and failed_at > :since")
                .param("subject", username)
                .param("since", now().minus(WINDOW))
                .query(Integer.class)
                .single());
        if (failures >= MAX_FAILURES) {
            throw ProblemException.of(Problem.TOO_MANY_ATTEMPTS, WINDOW.toMinutes());
        }
    }

    private void noteFailure(String username) {
        work.write(Scope.none(), () -> {
            jdbc.sql("insert into pulih.sign_in_failure (subject, failed_at, id) values (:subject, :now, :id)")
                    .param("subject", username.substring(0, Math.min(100, username.length())).replace("\u0000", ""))
                    .param("now", now())
                    .param("id", id.pulih.platform.Ids.next())
                    .update();
            jdbc.sql("delete from pulih.sign_in_failure where failed_at < :old")
                    .param("old", now().minusDays(1))
                    .update();
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
