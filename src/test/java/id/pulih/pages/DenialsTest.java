package id.pulih.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.SecurityLog;
import id.pulih.platform.Work;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ASVS 16.3.2: who was refused what is in the log and in the trail, without what was asked for. */
@ExtendWith(OutputCaptureExtension.class)
class DenialsTest extends PulihTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    @Autowired
    private Askers askers;

    @Autowired
    private SecurityLog security;

    /** Refusals of other tests at the same moment are noted once; here it is another day. */
    @BeforeEach
    void anotherDay() {
        clock.goTo(TODAY.plusDays(1));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aForeignClientAndAClosedPageAreNotedOnceEach(CapturedOutput output) {
        Map<String, Object> body = SampleClient.body();
        UUID client = SampleClient.id(body);
        as("dewi").post("/clients", body);
        List<String> before = noted("endah");
        Site endah = Site.signedIn(port, "endah");

        for (int i = 0; i < 3; i++) {
            assertThat(endah.get("/klien/" + client).status()).isEqualTo(404);
            assertThat(endah.get("/jejak").status()).isEqualTo(403);
            assertThat(as("endah").get("/clients/" + client + "/accesses").status()).isEqualTo(403);
        }

        List<String> after = noted("endah");
        assertThat(after.subList(before.size(), after.size())).containsExactlyInAnyOrder("route=GET:/klien/{id} status=404",
                "route=GET:/jejak status=403", "route=GET:/api/v1/clients/{id}/accesses status=403");
        assertThat(output.getOut()).contains("event=access-denied account=" + Cast.person("endah").id() + " route=GET:/klien/{id} status=404")
                .doesNotContain(client.toString());
    }

    @Test
    void aPageThatDoesNotExistIsNoRefusal() {
        List<String> before = noted("endah");

        assertThat(Site.signedIn(port, "endah").get("/tidak-ada-" + Ids.next()).status()).isEqualTo(404);

        assertThat(noted("endah")).isEqualTo(before);
    }

    @Test
    void nothingTypedCanLookLikeALineOfTheLog(CapturedOutput output) {
        security.event("test-event\nevent=forged", null, "detail=a\r\nevent=forged account=x", "name=Budi Santoso\u2028event=forged", "x".repeat(500));

        String line = output.getOut().lines().filter(each -> each.contains("test-event")).findFirst().orElseThrow();
        assertThat(output.getOut().lines().filter(each -> each.contains("forged"))).containsExactly(line);
        assertThat(line).contains("event=test-event?event=forged account=-", "detail=a??event=forged?account=x").doesNotContain("x".repeat(200));
    }

    private List<String> noted(String username) {
        Asker asker = askers.of(Cast.person(username).id()).orElseThrow();
        return work.read(asker.own("test"), () -> jdbc.sql("""
                select detail from pulih.audit_entry where office_id = :office and account_id = :account and action = 'access-denied' order by seq""")
                .param("office", asker.office()).param("account", asker.account()).query(String.class).list());
    }
}
