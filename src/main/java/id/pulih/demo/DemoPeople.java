package id.pulih.demo;

import id.pulih.access.Role;
import id.pulih.access.Standing;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.Base32;
import id.pulih.accounts.DemoAccounts;
import id.pulih.accounts.NewAccount;
import id.pulih.accounts.SecondFactors;
import id.pulih.accounts.Totp;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the accounts of a demo; those that are there already stay as they are. */
@Component
class DemoPeople {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final Work work;
    private final Accounts accounts;
    private final DemoAccounts list;
    private final Standing standing;
    private final SecondFactors factors;

    DemoPeople(JdbcClient jdbc, Work work, Accounts accounts, DemoAccounts list, Standing standing, SecondFactors factors) {
        this.jdbc = jdbc;
        this.work = work;
        this.accounts = accounts;
        this.list = list;
        this.standing = standing;
        this.factors = factors;
    }

    /** The passwords are kept before the accounts are made, so that a second try knows them. */
    void enterCast() {
        List<NewAccount> all = cast();
        if (list.list().isEmpty()) {
            list.write(all.stream().map(DemoPeople::entry).toList());
        }
        addSecrets();
        all.forEach(account -> enter(account.withPassword(password(account.username()))));
    }

    void enter(NewAccount account) {
        work.write(Scope.none(), () -> {
            if (jdbc.sql("select count(*) from pulih.account where id = :id").param("id", account.id()).query(Integer.class).single() == 0) {
                accounts.create(account, true);
            }
        });
        if (!account.roles().equals(Set.of(Role.AGENT)) && !standing.hasSecondFactor(account.id())) {
            factors.set(account.office(), account.id(), secret(account.username()));
        }
    }

    private byte[] secret(String username) {
        return list.list().stream()
                .filter(entry -> entry.username().equals(username))
                .flatMap(entry -> Stream.ofNullable(entry.totpSecret()))
                .map(Base32::decode)
                .findFirst()
                .orElseGet(Totp::newSecret);
    }

    /** For a folder of an earlier version: its list gets secrets, and its accounts get the second factor of the list. */
    void addSecondFactors() {
        addSecrets();
        for (DemoAccounts.Entry entry : list.list()) {
            if (entry.totpSecret() != null) {
                found(entry.username()).filter(person -> !standing.hasSecondFactor(person.id()))
                        .ifPresent(person -> factors.set(person.officeId(), person.id(), Base32.decode(entry.totpSecret())));
            }
        }
    }

    private void addSecrets() {
        list.write(list.list().stream().map(DemoPeople::withSecret).toList());
    }

    private record Found(UUID id, UUID officeId) {}

    private Optional<Found> found(String username) {
        return work.read(Scope.none(), () -> jdbc.sql("select id, office_id from pulih.account where username = :username and demo")
                .param("username", username).query(Found.class).optional());
    }

    private static DemoAccounts.Entry withSecret(DemoAccounts.Entry entry) {
        boolean needed = entry.totpSecret() == null && !entry.role().equals(Role.AGENT.code());
        return needed
                ? new DemoAccounts.Entry(entry.username(), entry.password(), Base32.encode(Totp.newSecret()), entry.role(), entry.office())
                : entry;
    }

    /** The listed password of somebody who is not of the cast, kept when it is first asked for. */
    String password(String username, Role role, String office) {
        List<DemoAccounts.Entry> all = list.list();
        if (all.stream().noneMatch(entry -> entry.username().equals(username))) {
            var more = new ArrayList<>(all);
            more.add(withSecret(new DemoAccounts.Entry(username, newPassword(), null, role.code(), office)));
            list.write(more);
        }
        return password(username);
    }

    private String password(String username) {
        return list.list().stream().filter(e -> e.username().equals(username)).findFirst().orElseThrow().password();
    }

    private static DemoAccounts.Entry entry(NewAccount account) {
        String office = Cast.OFFICES.stream().filter(o -> o.id().equals(account.office())).findFirst().orElseThrow().name();
        return new DemoAccounts.Entry(account.username(), newPassword(), null, account.roles().iterator().next().code(), office);
    }

    private static List<NewAccount> cast() {
        var all = new ArrayList<NewAccount>();
        for (Cast.Person person : Cast.PEOPLE) {
            all.add(new NewAccount(person.id(), Cast.office(person.office()).id(), person.username(), person.name(), "",
                    Set.of(person.role()), null));
        }
        for (String office : List.of(Cast.SUMBAWA, Cast.CILACAP)) {
            int n = 0;
            for (DemoClients.Agent agent : DemoClients.agents(office)) {
                UUID id = DemoStories.agentId(office, n++);
                if (!agent.username().isEmpty()) {
                    all.add(new NewAccount(Cast.id("account:" + agent.username()), Cast.office(office).id(), agent.username(),
                            agent.name(), "", Set.of(Role.AGENT), id));
                }
            }
        }
        return all;
    }

    private static String newPassword() {
        var random = new SecureRandom();
        var text = new StringBuilder("contoh-");
        random.ints(8, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }
}
