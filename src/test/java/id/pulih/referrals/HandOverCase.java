package id.pulih.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.activities.ActivityStore;
import id.pulih.clients.ScannedFile;
import id.pulih.clients.ScannedFiles;
import id.pulih.demo.Cast;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A programme of Sumbawa about which everything is known that can be handed over. */
abstract class HandOverCase extends PulihTest {

    @Autowired
    private Askers askers;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Work work;

    @Autowired
    private ActivityStore activities;

    @Autowired
    private Episodes episodes;

    @Autowired
    private ScannedFiles files;

    protected SampleHandOver sample;
    protected SampleReferral.Case one;
    protected UUID unreal;
    protected final String panel = "sbw-" + Ids.next().toString().substring(30);

    @BeforeEach
    void everythingIsKnown() throws Exception {
        sample = new SampleHandOver(as("dewi"), as("siti"));
        one = sample.begun();
        unreal = sample.visited(one.episode());
        Asker dewi = asker("dewi");
        work.write(dewi.own("care"), () -> activities.withdraw(dewi, episodes.own(dewi, one.episode()), unreal, "Tidak terjadi"));
        sample.measured(one.episode());
        sample.tested(one.episode(), panel);
        String refused = duty("dewi", one.episode(), "group-meeting-m2").get("id").asString();
        SampleHandOver.good(as("dewi").post("/episodes/" + one.episode() + "/obligations/" + refused + "/exception",
                Map.of("kind", "refused", "reason", "Belum siap berkelompok")));
        sample.scanned(port, one.client(), 0xFF0000);
        sample.scanned(port, one.client(), 0x00FF00);
        assertThat(as("dewi").put("/clients/" + one.client() + "/papers/family-card", Map.of("receivedOn", "2026-11-20")).status()).isEqualTo(204);
        var order = new ScannedFile("image/png", SampleHandOver.picture(0x0000FF));
        work.write(dewi.own("care"), () -> files.keep(dewi, one.client(), order));
    }

    protected Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }

    protected JsonNode duty(String username, UUID episode, String rule) {
        return duties(username, episode).valueStream().filter(each -> each.get("rule").asString().equals(rule)).findFirst().orElseThrow();
    }

    protected JsonNode duties(String username, UUID episode) {
        return as(username).get("/episodes/" + episode + "/obligations").json();
    }
}
