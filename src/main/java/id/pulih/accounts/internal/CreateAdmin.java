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
 * top office, which is made when there is none. Its owner chooses the password with the activation code that is printed.
 */
@Component
class CreateAdmin implements Verb {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final JdbcClient jdbc;
    private final Work work;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final ActivationCodes activation;

    CreateAdmin(JdbcClient jdbc, Work work, Accounts accounts, Audit audit, Clock clock, ActivationCodes activation) {
        this.jdbc = jdbc;
        this.work = work;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.activation = activation;
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
        String code = create(username);
        System.out.printf("Akun %1$s dibuat. Buka /aktivasi dalam 72 jam dan pilih kata sandi; kode aktivasi: %2$s%nAccount %1$s created. Open /aktivasi within 72 hours and choose a password; activation code: %2$s%n",
                username, code);
    }

    /** The activation code, good for three days. */
    String create(String username) {
        UUID office = topOffice().orElseGet(this::newTopOffice);
        UUID account = Ids.next();
        try {
            return work.write(Scope.of(List.of(office), account, "start"), () -> {
                accounts.create(new NewAccount(account, office, username, username, "",
                        EnumSet.of(Role.OFFICE_ADMINISTRATOR, Role.DIRECTORATE), null), false);
                Asker operator = Asker.service(office, "BNN", ZONE, account);
                audit.record(operator, "account-created", "account", account, "by=operator");
                return activation.make(operator, account);
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
}
