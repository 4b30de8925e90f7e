package id.pulih.demo;

import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.DemoAccounts;
import id.pulih.accounts.NewAccount;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    DemoPeople(JdbcClient jdbc, Work work, Accounts accounts, DemoAccounts list) {
        this.jdbc = jdbc;
        this.work = work;
        this.accounts = accounts;
        this.list = list;
    }

    /** The passwords are kept before the accounts are made, so that a second try knows them. */
    void enterCast() {
        List<NewAccount> all = cast();
        if (list.list().isEmpty()) {
            list.write(all.stream().map(DemoPeople::entry).toList());
        }
        all.forEach(account -> enter(account.withPassword(password(account.username()))));
    }

    void enter(NewAccount account) {
        work.write(Scope.none(), () -> {
            if (jdbc.sql("select count(*) from pulih.account where id = :id").param("id", account.id()).query(Integer.class).single() == 0) {
                accounts.create(account, true);
            }
        });
    }

    /** The listed password of somebody who is not of the cast, kept when it is first asked for. */
    String password(String username, Role role, String office) {
        List<DemoAccounts.Entry> all = list.list();
        if (all.stream().noneMatch(entry -> entry.username().equals(username))) {
            var more = new ArrayList<>(all);
            more.add(new DemoAccounts.Entry(username, newPassword(), null, role.code(), office));
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
