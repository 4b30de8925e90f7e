package id.pulih.relapse;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.clients.SampleClient;
import id.pulih.platform.Ids;
import id.pulih.referrals.SampleReferral;
import id.pulih.referrals.SampleResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommunityUnitTest extends PulihTest {

    @Test
    void aLapseGoesToTheUnitOfTheVillageAndDraftsItsReferral() {
        Site dewi = Site.signedIn(port, "dewi");
        String name = "PBM " + Ids.next().toString().substring(24);
        Map<String, String> form = SampleResource.form(name, "community-recovery");
        form.put("villages", SampleClient.VILLAGE);
        String unit = SampleResource.recorded(dewi, form);
        String home = SampleReferral.begun(as("dewi")).page();
        try {
            String event = dewi.send(dewi.get(home + "/kejadian/baru"), home + "/kejadian/baru", Map.of("usedOn", "20-11-2026", "knownBy", "agent"))
                    .location().replace("/penilaian", "");
            dewi.send(dewi.get(event + "/penilaian"), event + "/penilaian",
                    Map.of("again", "yes", "noticed", "no", "helpedFirst", "no", "grade", "lapse"));

            String text = dewi.get(event).page().select("main").text();
            assertThat(text).contains("PBM yang melayani", "Pemulihan berbasis masyarakat (PBM) konsep", name, "Program berjalan terus", "Tindakan: 6");
            dewi.send(dewi.get(event + "/penilaian"), event + "/penilaian",
                    Map.of("again", "yes", "noticed", "no", "helpedFirst", "yes", "grade", "lapse"));
            assertThat(dewi.get(event).page().select("a[href^='/rujukan/']")).hasSize(1);
        } finally {
            dewi.send(dewi.get(unit), unit + "/akhiri", Map.of("endedOn", "23-11-2026", "endReason", "Uji selesai"));
        }
    }
}
