package id.pulih.demo;

import id.pulih.accounts.Accounts;
import id.pulih.accounts.DemoAccounts;
import id.pulih.accounts.NewAccount;
import id.pulih.platform.Scope;
import id.pulih.platform.Verb;
import id.pulih.platform.Work;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The verb {@code demo}: fills an empty database with the cast, then prints who may sign in. */
@Component
class DemoWorld implements Verb {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final Accounts accounts;
    private final DemoAccounts list;
    private final String port;

    DemoWorld(JdbcClient jdbc, Work work, Clock clock, Accounts accounts, DemoAccounts list, @Value("${server.port}") String port) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.accounts = accounts;
        this.list = list;
        this.port = port;
    }

    @Override
    public String word() {
        return "demo";
    }

    @Override
    public void run(List<String> args) {
        if (work.read(Scope.none(), () -> jdbc.sql("select count(*) from pulih.office").query(Integer.class).single()) == 0) {
            work.write(Scope.none(), this::offices);
            list.write(people());
        }
        announce();
    }

    private void offices() {
        for (Cast.Place place : Cast.OFFICES) {
            jdbc.sql("""
                    insert into pulih.office (id, code, name, kind, parent_id, area_code, time_zone, head_name, head_title, version, created_at)
                    values (:id, :code, :name, :kind, :parent, :area, :zone, :head, :title, 1, :now)""")
                    .param("id", place.id())
                    .param("code", place.code())
                    .param("name", place.name())
                    .param("kind", place.kind())
                    .param("parent", parent(place))
                    .param("area", place.area())
                    .param("zone", place.timeZone())
                    .param("head", place.headName())
                    .param("title", place.headTitle())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        }
    }

    private static java.util.@Nullable UUID parent(Cast.Place place) {
        return place.parent() == null ? null : Cast.office(place.parent()).id();
    }

    private List<DemoAccounts.Entry> people() {
        var entries = new ArrayList<DemoAccounts.Entry>();
        for (Cast.Person person : Cast.PEOPLE) {
            Cast.Place office = Cast.office(person.office());
            String password = newPassword();
            work.write(Scope.none(), () -> accounts.create(
                    new NewAccount(person.id(), office.id(), person.username(), person.name(), password, Set.of(person.role()), null),
                    true));
            entries.add(new DemoAccounts.Entry(person.username(), password, null, person.role().code(), office.name()));
        }
        return entries;
    }

    private static String newPassword() {
        var random = new SecureRandom();
        var text = new StringBuilder("contoh-");
        random.ints(8, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        return text.toString();
    }

    private void announce() {
        System.out.println();
        System.out.println("Pulih (data CONTOH) berjalan di http://localhost:" + port);
        System.out.println();
        for (DemoAccounts.Entry entry : list.list()) {
            System.out.printf("  %-10s %-18s %-26s %s%n", entry.username(), entry.password(), entry.role(), entry.office());
        }
        System.out.println();
    }
}
