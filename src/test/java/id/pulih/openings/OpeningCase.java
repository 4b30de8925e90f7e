package id.pulih.openings;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.Codes;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Role;
import id.pulih.accounts.Accounts;
import id.pulih.accounts.NewAccount;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients of Sumbawa and heads of the province who have opened nothing yet. */
abstract class OpeningCase extends PulihTest {

    static final UUID SUMBAWA = Cast.office(Cast.SUMBAWA).id();
    static final String REASON = "Keluarga melapor klien hilang sejak kemarin sore";
    static final String PASSWORD = "empat kata yang panjang sekali";

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Work work;

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    /** Somebody with an account and an authenticator program. */
    record Person(String username, Site site, Api api) {}

    Person somebody(String office, Role role) {
        String username = "buka-" + Ids.next().toString().substring(24);
        accounts.create(new NewAccount(Ids.next(), Cast.office(office).id(), username, "Orang " + username, PASSWORD, Set.of(role), null), true);
        Site site = Site.signedIn(port, username, PASSWORD);
        return new Person(username, site, Api.signIn(port, username, PASSWORD));
    }

    Person head() {
        return somebody(Cast.NTB, Role.DIVISION_HEAD);
    }

    Map<String, Object> client() {
        Map<String, Object> body = SampleClient.body();
        assertThat(as("dewi").post("/clients", body).status()).isEqualTo(201);
        return body;
    }

    static String url(Map<String, Object> client) {
        return "/clients/" + client.get("id");
    }

    static Map<String, Object> wish() {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", Ids.next().toString());
        body.put("kind", "emergency");
        body.put("reason", REASON);
        return body;
    }

    Answer open(Person head, Map<String, Object> client) {
        Map<String, Object> body = wish();
        body.put("code", Codes.of(head.username()));
        return head.api().post(url(client) + "/openings", body);
    }

    /** The third one: it waits. */
    Answer waiting(Person head) {
        open(head, client());
        open(head, client());
        Answer third = open(head, client());
        assertThat(third.status()).isEqualTo(202);
        return third;
    }

    static Map<String, Object> word(String username, String decision) {
        return Map.of("decision", decision, "code", Codes.of(username));
    }

    void later(Duration time) {
        clock.advance(time);
    }

    /** What the chain of the serving office says about the client, in order. */
    List<String> trail(Object client) {
        return work.read(Scope.of(List.of(SUMBAWA), null, "test"), () -> jdbc.sql("""
                select action from pulih.audit_entry where office_id = :office and subject_id = :client order by seq""")
                .param("office", SUMBAWA)
                .param("client", UUID.fromString(client.toString()))
                .query(String.class)
                .list());
    }
}
