package id.pulih.accounts.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.NewAccount;
import id.pulih.audit.Audit;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.StartFailure;
import id.pulih.platform.Verb;
import id.pulih.platform.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The verb {@code create-admin USERNAME}: the first account of a real installation, administrator and directorate of the
 * top office, which is made when there is none. The password is typed, or comes as the first line of standard input.
 */
@Component
class CreateAdmin implements Verb {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final int SHORTEST = 12;

    private final JdbcClient jdbc;
    private final Work work;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    CreateAdmin(JdbcClient jdbc, Work work, Accounts accounts, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "create-admin";
    }

    @Override
    public void run(List<String> args) {
        String username = args.isEmpty() ? "" : args.getFirst().toLowerCase(Locale.ROOT);
        if (!username.matches("[a-z0-9][a-z0-9._-]{2,39}")) {
            throw new StartFailure("Tulis nama pengguna, 3 sampai 40 huruf kecil atau angka: create-admin NAMA. / Give a user name of 3 to 40 lower-case letters or digits: create-admin NAME.");
        }
        create(username, password());
        System.out.println("Akun " + username + " dibuat. / Account " + username + " created.");
    }

    void create(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new StartFailure("Kata sandi sedikitnya %d huruf. / The password needs at least %d characters.".formatted(SHORTEST, SHORTEST));
        }
        UUID office = topOffice().orElseGet(this::newTopOffice);
        UUID account = Ids.next();
        try {
            work.write(Scope.of(List.of(office), account, "start"), () -> {
                accounts.create(new NewAccount(account, office, username, username, password,
                        EnumSet.of(Role.OFFICE_ADMINISTRATOR, Role.DIRECTORATE), null), false);
                audit.record(Asker.service(office, "BNN", ZONE, account), "account-created", "account", account, "by=operator");
            });
        } catch (DuplicateKeyException e) {
            throw new StartFailure("Nama pengguna %s sudah ada; pilih yang lain. / User name %s exists; choose another."
                    .formatted(username, username), e);
        }
    }

    private Optional<UUID> topOffice() {
        return work.read(Scope.none(), () -> jdbc.sql("select id from pulih.office where kind = 'bnn' order by created_at, id limit 1")
                .query(UUID.class).optional());
    }

    private UUID newTopOffice() {
        UUID id = Ids.next();
        work.write(Scope.none(), () -> {
            jdbc.sql("""
                    insert into pulih.office (id, code, name, kind, time_zone, version, created_at)
                    values (:id, 'BNN', 'Badan Narkotika Nasional', 'bnn', :zone, 1, :now)""")
                    .param("id", id)
                    .param("zone", ZONE.getId())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        });
        return id;
    }

    /** Never an argument: arguments are seen by everybody on the machine. */
    private static String password() {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            return new String(console.readPassword("Kata sandi / password: "));
        }
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
