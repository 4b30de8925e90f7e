package id.pulih.matrix;

import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.NewAccount;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A province of its own with two regencies, and a regency of another province, where nothing belongs to anybody else's
 * test: in each somebody of every role, and clients who stand in every relation to them.
 */
final class Terrain {

    private static @Nullable Terrain only;

    final Map<Relation, Subject> subjects = new EnumMap<>(Relation.class);
    final Map<Role, Visitor> own = new EnumMap<>(Role.class);
    final Map<Role, Visitor> above = new EnumMap<>(Role.class);
    final Visitor anonymous;

    final List<Exposures.Planted> planted = new CopyOnWriteArrayList<>();
    final Set<UUID> below = new HashSet<>();
    UUID province = new UUID(0, 0);

    private final UUID institution;
    private final int port;
    private final JdbcClient jdbc;
    private final Work work;
    private final Accounts accounts;

    /** Made once for all tests that walk over it. */
    static synchronized Terrain of(int port, JdbcClient jdbc, Work work, Accounts accounts) {
        if (only == null) {
            var terrain = new Terrain(port, jdbc, work, accounts);
            terrain.settle();
            only = terrain;
        }
        return only;
    }

    private Terrain(int port, JdbcClient jdbc, Work work, Accounts accounts) {
        this.port = port;
        this.jdbc = jdbc;
        this.work = work;
        this.accounts = accounts;
        this.institution = newInstitution();
        this.anonymous = new Visitor(port, null, null, null, "");
    }

    private void settle() {
        UUID bnn = Cast.office(Cast.BNN).id();
        province = office("UJI-P", "bnnp", bnn, "19");
        UUID regency = office("UJI-A", "bnnk", province, "1901");
        UUID sibling = office("UJI-B", "bnnk", province, "1902");
        UUID elsewhere = office("UJI-C", "bnnk", office("UJI-Q", "bnnp", bnn, "18"), "1801");
        below.addAll(Set.of(regency, sibling));
        var here = new Settlement(this, regency);
        here.settleEveryRelation();
        own.putAll(here.people);
        var up = new Settlement(this, province);
        up.settlePeople(Role.values());
        above.putAll(up.people);
        subjects.put(Relation.OWN, subjects.get(Relation.OWN).and("opening", up.openingOf(subjects.get(Relation.OWN), regency)));
        subjects.put(Relation.ABOVE, up.assigned());
        subjects.put(Relation.SIBLING, new Settlement(this, sibling).settledByTwo());
        subjects.put(Relation.PROVINCE, new Settlement(this, elsewhere).settledByTwo());
        subjects.put(Relation.BELOW, subjects.get(Relation.OWN));
        subjects.put(Relation.UNKNOWN, subjects.get(Relation.OWN).unknown());
        subjects.put(Relation.MIXED, subjects.get(Relation.OWN).with(subjects.get(Relation.PROVINCE)));
    }

    /** An account that is there to be closed or given a new password. */
    UUID victim(UUID office) {
        return account(office, Role.COUNSELLOR, null, "uji-korban-" + Ids.next());
    }

    UUID account(UUID office, Role role, @Nullable UUID agent, String username) {
        var canaries = new Canaries();
        planted.add(new Exposures.Planted(office, false, canaries));
        return account(office, role, agent, username, canaries.word("accountName", "Petugas "));
    }

    private UUID account(UUID office, Role role, @Nullable UUID agent, String username, String name) {
        UUID id = Ids.next();
        var account = new NewAccount(id, office, username.substring(0, Math.min(40, username.length())), name, Visitor.PASSWORD, Set.of(role), agent);
        work.write(Scope.none(), () -> accounts.create(account, false));
        return id;
    }

    Visitor visitor(UUID office, Role role, @Nullable UUID agent) {
        String username = "uji." + role.code() + "." + Ids.next().toString().substring(28);
        return new Visitor(port, role, office, account(office, role, agent, username), username);
    }

    /** Who opens a name below: the serving office is told who it was. */
    Visitor opener(UUID office, Canaries canaries) {
        String username = "uji.pembuka." + Ids.next().toString().substring(28);
        UUID id = account(office, Role.DIVISION_HEAD, null, username, canaries.word("openerName", "Pembuka "));
        return new Visitor(port, Role.DIVISION_HEAD, office, id, username);
    }

    private UUID office(String code, String kind, UUID parent, String area) {
        UUID id = Ids.next();
        work.write(Scope.none(), () -> {
            jdbc.sql("""
                    insert into pulih.office (id, code, name, kind, parent_id, area_code, time_zone, version, created_at)
                    values (:id, :code, :name, :kind, :parent, :area, 'Asia/Jakarta', 1, :now)""")
                    .param("id", id)
                    .param("code", code)
                    .param("name", "Kantor " + code)
                    .param("kind", kind)
                    .param("parent", parent)
                    .param("area", area)
                    .param("now", OffsetDateTime.of(2026, 11, 20, 0, 0, 0, 0, ZoneOffset.UTC))
                    .update();
        });
        return id;
    }

    String village(UUID office, int number) {
        return jdbc.sql("""
                select code from pulih.area where level = 'village'
                   and code like (select area_code from pulih.office where id = :office) || '%' order by code limit 1 offset :number""")
                .param("office", office)
                .param("number", number)
                .query(String.class)
                .single();
    }

    UUID paper(UUID office, String client) {
        return work.read(Scope.of(List.of(office), null, "test"), () -> jdbc.sql(
                        "select id from pulih.client_paper where office_id = :office and client_id = :client order by id desc limit 1")
                .param("office", office)
                .param("client", UUID.fromString(client))
                .query(UUID.class)
                .single());
    }

    /** Named for a day to come, so that nobody holds more than the own role here. */
    UUID deputy(UUID office, UUID account) {
        UUID id = Ids.next();
        work.write(Scope.none(), () -> {
            jdbc.sql("""
                    insert into pulih.deputy (id, office_id, account_id, role, from_day, until_day, reason, appointed_by, appointed_at)
                    values (:id, :office, :account, 'office-head', '2027-03-01', '2027-03-02', 'Cuti', :account, :now)""")
                    .param("id", id)
                    .param("office", office)
                    .param("account", account)
                    .param("now", OffsetDateTime.of(2026, 11, 20, 0, 0, 0, 0, ZoneOffset.UTC))
                    .update();
        });
        return id;
    }

    /** One of the common list, made once. */
    UUID institution() {
        return institution;
    }

    private UUID newInstitution() {
        UUID id = Ids.next();
        work.write(Scope.none(), () -> {
            jdbc.sql("""
                    insert into pulih.institution (id, name, owner_kind, version, created_at)
                    values (:id, 'Balai Uji Bersama', 'government', 1, :now)""")
                    .param("id", id)
                    .param("now", OffsetDateTime.of(2026, 11, 20, 0, 0, 0, 0, ZoneOffset.UTC))
                    .update();
        });
        return id;
    }

    /** A picture of one point, as a telephone would send it. */
    void upload(Visitor officer, String path) {
        var image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        try (var http = HttpClient.newHttpClient()) {
            ImageIO.write(image, "png", bytes);
            int status = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", "Bearer " + officer.api().token())
                    .header("Content-Type", "image/png")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                    .build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException(path + " answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i].equals("id") && pairs[i + 1].equals("") ? Ids.next().toString() : pairs[i + 1]);
        }
        return map;
    }
}
