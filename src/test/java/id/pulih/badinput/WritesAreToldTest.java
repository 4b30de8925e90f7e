package id.pulih.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Routes;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every call and every form that writes has its entry in the trail, by the account that sent it. */
class WritesAreToldTest extends PulihTest {

    /** They keep nothing, or are sent by somebody who is nobody yet; a search is told where it shows a name. */
    private static final String TELLS_NOTHING = ".*/score|.*/search|.*/tokens|/verifikasi|/bahasa|/masuk.*|.*/skor.*|/klien/cari|.*/pratinjau|/wilayah.*|/api/v1/tokens.*";

    @Autowired
    private Routes routes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    private final List<String> untold = new ArrayList<>();
    private int written;

    @Test
    void everyWriteOfTheApplicationHasItsEntry() {
        var world = new World(this::as);
        var sites = new Sites(port);
        for (Supplier<Call> fresh : new Calls(world).all()) {
            Call call = fresh.get();
            judge(call.username(), "/api/v1" + call.path(), () -> world.as(call.username()).send(call.method(), call.path(), call.body()).status());
        }
        for (Supplier<FormCall> fresh : new Forms(world, sites).all()) {
            FormCall call = fresh.get();
            if (!call.username().isEmpty()) {
                Site site = sites.of(call.username());
                Map<String, String> fields = new LinkedHashMap<>(Site.fields(Site.form(site.get(call.page()), call.form())));
                fields.putAll(call.values());
                judge(call.username(), call.action(), () -> site.post(call.action(), fields).status());
            }
        }
        System.out.println("FIGURE writes in the trail: " + written + " calls and forms, " + untold.size() + " without an entry");
        assertThat(untold).isEmpty();
    }

    private void judge(String username, String path, Supplier<Integer> send) {
        long before = entries(username);
        int status = send.get();
        if (!path.matches(TELLS_NOTHING)) {
            written++;
            if (entries(username) == before) {
                untold.add(username + " " + path + " -> " + status);
            }
        }
    }

    private long entries(String username) {
        List<UUID> offices = jdbc.sql("select id from pulih.office").query(UUID.class).list();
        return work.read(Scope.of(offices, null, "test"), () -> jdbc.sql("""
                select count(*) from pulih.audit_entry where office_id = any (:offices)
                and account_id = (select id from pulih.account where username = :username)""")
                .param("offices", offices.toArray(UUID[]::new)).param("username", username).query(Long.class).single());
    }
}
