package id.pulih.accounts;

import id.pulih.access.Role;
import id.pulih.accounts.internal.Door;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes accounts and checks passwords. */
@Component
public class Accounts {

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final PasswordEncoder passwords;
    private final Door door;
    private final boolean demoMode;
    private final String nobody;

    public Accounts(JdbcClient jdbc, Work work, Clock clock, PasswordEncoder passwords, Door door,
            @Value("${pulih.verb:serve}") String verb) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.passwords = passwords;
        this.door = door;
        this.demoMode = verb.equals("demo");
        this.nobody = String.valueOf(passwords.encode("nobody has this password"));
    }

    private record Credentials(UUID id, String passwordHash, boolean demo) {}

    /**
     * Checks a user name and password. Unknown names take as long as wrong passwords and answer the same.
     *
     * @param address where the attempt comes from
     * @return the account's id
     * @throws ProblemException sign-in-failed, or too-many-attempts for this name or from this address
     */
    public UUID signIn(String username, String password, String address) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return door.pass("password", name, address, () -> trial(name, password))
                .orElseThrow(() -> ProblemException.of(Problem.SIGN_IN_FAILED));
    }

    private Door.Trial trial(String name, String password) {
        Optional<Credentials> found = credentials(name).filter(c -> demoMode || !c.demo());
        boolean right = matches(password, found.map(Credentials::passwordHash).orElse(""));
        return new Door.Trial(found.map(Credentials::id), right);
    }

    /** The open account of that name, for whoever proved elsewhere to be its owner. */
    public Optional<UUID> open(String username) {
        return credentials(username.strip().toLowerCase(Locale.ROOT)).filter(c -> demoMode || !c.demo()).map(Credentials::id);
    }

    /** Whether this is the account's password. */
    public boolean isPassword(UUID account, String password) {
        return matches(password, work.read(Scope.none(), () -> jdbc.sql("select password_hash from pulih.account where id = :id")
                .param("id", account)
                .query(String.class)
                .single()));
    }

    /** Joins the caller's transaction; the caller has checked the password and writes the audit entry. */
    public void setPassword(UUID account, String password) {
        jdbc.sql("update pulih.account set password_hash = :hash, password_set_at = :now where id = :id")
                .param("hash", passwords.encode(normal(password)))
                .param("now", now())
                .param("id", account)
                .update();
    }

    /** Stores a new account. The caller has checked who may do this and writes the audit entry. */
    public void create(NewAccount account, UUID grantedBy) {
        create(account, false, grantedBy);
    }

    /** As above by the installation itself: the demo's cast and the first administrator. */
    public void create(NewAccount account, boolean demo) {
        create(account, demo, null);
    }

    private void create(NewAccount account, boolean demo, @Nullable UUID grantedBy) {
        jdbc.sql("""
                insert into pulih.account (id, office_id, username, display_name, password_hash, agent_id, language, demo, created_at)
                values (:id, :office, :username, :name, :hash, :agent, 'id', :demo, :now)""")
                .param("id", account.id())
                .param("office", account.office())
                .param("username", account.username())
                .param("name", account.displayName())
                .param("hash", account.password().isEmpty() ? "" : passwords.encode(normal(account.password())))
                .param("agent", account.agent())
                .param("demo", demo)
                .param("now", now())
                .update();
        for (Role role : account.roles()) {
            jdbc.sql("insert into pulih.account_role (account_id, role, granted_at, granted_by) values (:account, :role, :now, :by)")
                    .param("account", account.id())
                    .param("role", role.code())
                    .param("by", grantedBy)
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

    private boolean matches(String password, String hash) {
        return passwords.matches(normal(password), hash.isEmpty() ? nobody : hash) && !hash.isEmpty();
    }

    /** One and the same however a keyboard puts a letter and its accent together. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
