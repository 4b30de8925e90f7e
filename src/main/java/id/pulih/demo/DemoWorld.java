package id.pulih.demo;

import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.DemoAccounts;
import id.pulih.accounts.NewAccount;
import id.pulih.platform.DataFolder;
import id.pulih.platform.Scope;
import id.pulih.platform.Verb;
import id.pulih.platform.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The verb {@code demo}: fills an empty database with the cast, then prints who may sign in. */
@Component
class DemoWorld implements Verb {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final Work work;
    private final Accounts accounts;
    private final DemoAccounts list;
    private final DataFolder home;
    private final Environment environment;

    DemoWorld(JdbcClient jdbc, Work work, Accounts accounts, DemoAccounts list, DataFolder home, Environment environment) {
        this.jdbc = jdbc;
        this.work = work;
        this.accounts = accounts;
        this.list = list;
        this.home = home;
        this.environment = environment;
    }

    @Override
    public String word() {
        return "demo";
    }

    /** Every step may be repeated: a demo that was killed while it was being entered goes on where it stopped. */
    @Override
    public void run(List<String> args) {
        Path complete = home.file("demo-complete");
        if (!Files.exists(complete)) {
            OffsetDateTime begun = begun();
            work.write(Scope.none(), () -> offices(begun));
            people();
            new DemoStories(JsonMapper.shared(), base(), list.list(), begun.toLocalDate()).tell();
            mark(complete);
        }
        announce();
    }

    /** The demo's stories lie before the moment it was first opened. */
    private OffsetDateTime begun() {
        return work.read(Scope.none(), () ->
                jdbc.sql("select created_at from pulih.installation").query(OffsetDateTime.class).single());
    }

    private String base() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private static void mark(Path complete) {
        try {
            Files.createFile(complete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void offices(OffsetDateTime begun) {
        for (Cast.Place place : Cast.OFFICES) {
            jdbc.sql("""
                    insert into pulih.office (id, code, name, kind, parent_id, area_code, time_zone, head_name, head_title, version, created_at)
                    values (:id, :code, :name, :kind, :parent, :area, :zone, :head, :title, 1, :now)
                    on conflict do nothing""")
                    .param("id", place.id())
                    .param("code", place.code())
                    .param("name", place.name())
                    .param("kind", place.kind())
                    .param("parent", parent(place))
                    .param("area", place.area())
                    .param("zone", place.timeZone())
                    .param("head", place.headName())
                    .param("title", place.headTitle())
                    .param("now", begun)
                    .update();
        }
    }

    private static java.util.@Nullable UUID parent(Cast.Place place) {
        return place.parent() == null ? null : Cast.office(place.parent()).id();
    }

    /** The passwords are kept before the accounts are made, so that a second try knows them. */
    private void people() {
        List<NewAccount> all = cast();
        if (list.list().isEmpty()) {
            list.write(all.stream().map(DemoWorld::entry).toList());
        }
        for (NewAccount account : all) {
            DemoAccounts.Entry entry = list.list().stream().filter(e -> e.username().equals(account.username())).findFirst().orElseThrow();
            work.write(Scope.none(), () -> {
                if (jdbc.sql("select count(*) from pulih.account where id = :id").param("id", account.id()).query(Integer.class).single() == 0) {
                    accounts.create(account.withPassword(entry.password()), true);
                }
            });
        }
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

    private void announce() {
        System.out.println();
        System.out.println("Pulih (data CONTOH) berjalan di " + base());
        System.out.println();
        for (DemoAccounts.Entry entry : list.list()) {
            System.out.printf("  %-10s %-18s %-26s %s%n", entry.username(), entry.password(), entry.role(), entry.office());
        }
        System.out.println();
    }
}
