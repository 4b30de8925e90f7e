package id.pulih.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.offices.Areas;
import id.pulih.platform.Ids;
import id.pulih.referrals.Resource;
import id.pulih.referrals.Resources;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ResourcePagesTest extends PulihTest {

    /** Labuhan Sumbawa, Labuhan Badas. */
    private static final String VILLAGE = SampleClient.VILLAGE;

    @Autowired
    private Resources resources;

    @Autowired
    private Askers askers;

    @AfterEach
    void today() {
        clock.reset();
    }

    private Site dewi() {
        return Site.signedIn(port, "dewi");
    }

    private static String unique(String name) {
        return name + " " + Ids.next().toString().substring(24);
    }

    @Test
    void anEntryIsFoundByItsFieldAndByTheVillageItServes() {
        Site dewi = dewi();
        String name = unique("PBM Harapan");
        Map<String, String> form = SampleResource.form(name, "community-recovery");
        String full = areas.village(VILLAGE).orElseThrow().fullName();
        form.put("villages", full);
        String address = SampleResource.recorded(dewi, form);

        assertThat(dewi.get("/sumber-daya?field=community-recovery&villageCode=" + VILLAGE).page().text()).contains(name);
        assertThat(dewi.get("/sumber-daya?field=legal&villageCode=" + VILLAGE).page().text()).doesNotContain(name);
        assertThat(dewi.get("/sumber-daya?field=community-recovery&villageCode=3301221004").page().text()).doesNotContain(name);
        assertThat(dewi.get(address).page().text()).contains(full, "belum pernah dikonfirmasi");
        Asker asker = askers.of(Cast.person("dewi").id()).orElseThrow();
        assertThat(resources.communityRecovery(asker, VILLAGE)).isPresent();
        assertThat(resources.list(asker, "community-recovery")).extracting(Resource::name).contains(name);
    }

    @Autowired
    private Areas areas;

    @Test
    void aUnitWithoutVillagesAndAVillageThatIsNoneAreRefusedWithWhatWasTyped() {
        Site dewi = dewi();
        Map<String, String> form = SampleResource.form("PBM Tanpa Desa", "community-recovery");

        Site.Answer without = dewi.send(dewi.get("/sumber-daya/baru"), "/sumber-daya/baru", form);
        form.put("villages", "Desa Antah Berantah");
        Site.Answer unknown = dewi.send(dewi.get("/sumber-daya/baru"), "/sumber-daya/baru", form);

        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().text()).contains("unit PBM melayani desa tertentu");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().select("textarea[name=villages]").text()).isEqualTo("Desa Antah Berantah");
    }

    @Test
    void aSaveBasedOnAnOldVersionShowsBothAndOverwritesNothing() {
        Site dewi = dewi();
        Site rahmat = Site.signedIn(port, "rahmat");
        String address = SampleResource.recorded(dewi, unique("LBH Samawa"), "legal");
        Site.Answer hers = dewi.get(address + "/ubah");
        Site.Answer his = rahmat.get(address + "/ubah");

        assertThat(dewi.send(hers, address + "/ubah", Map.of("contact", "0371-1")).status()).isEqualTo(303);
        Site.Answer stale = rahmat.send(his, address + "/ubah", Map.of("contact", "0371-2"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("section[aria-labelledby=stale]").text()).contains("0371-1", "0371-2");
        assertThat(stale.page().select("input[name=contact]").val()).isEqualTo("0371-2");
        assertThat(dewi.get(address).page().select("dl.facts").text()).contains("0371-1");
        assertThat(rahmat.send(stale, address + "/ubah", Map.of()).status()).isEqualTo(303);
        assertThat(dewi.get(address).page().select("ol.timeline").text()).contains("0371-1", "0371-2", "Versi 3");
    }

    @Test
    void theSameChangeSentTwiceIsOneVersion() {
        Site dewi = dewi();
        String address = SampleResource.recorded(dewi, unique("Dinas Sosial"), "social");
        Site.Answer form = dewi.get(address + "/ubah");

        assertThat(dewi.send(form, address + "/ubah", Map.of("cost", "Gratis")).status()).isEqualTo(303);
        assertThat(dewi.send(form, address + "/ubah", Map.of("cost", "Gratis")).status()).isEqualTo(303);

        assertThat(dewi.get(address).page().select("ol.timeline").text()).contains("Versi 2").doesNotContain("Versi 3");
    }

    @Test
    void aConfirmationCountsForSixMonthsAndIsMarkedTheDayAfter() {
        Site dewi = dewi();
        String address = SampleResource.recorded(dewi, unique("Puskesmas Unit I"), "health");
        dewi.send(dewi.get(address), address + "/konfirmasi", Map.of("confirmedOn", "23-11-2026", "asked", "Loket pendaftaran"));

        assertThat(dewi.get(address).page().select("h1").text()).contains("terkonfirmasi");
        clock.goTo(TODAY.plusMonths(6).plusDays(1));
        assertThat(dewi().get(address).page().select("h1").text()).contains("perlu ditanyakan lagi");
    }


    @Test
    void anEndedEntryStaysReadableIsNotListedForOthersAndTakesNothingMore() {
        Site dewi = dewi();
        String name = unique("Balai Latihan");
        String address = SampleResource.recorded(dewi, name, "vocational");

        assertThat(dewi.send(dewi.get(address), address + "/akhiri", Map.of("endedOn", "23-11-2026", "endReason", "Pindah kota")).status()).isEqualTo(303);

        assertThat(dewi.get(address).page().text()).contains("Pindah kota", name);
        Asker asker = askers.of(Cast.person("dewi").id()).orElseThrow();
        assertThat(resources.list(asker, "vocational")).extracting(Resource::name).doesNotContain(name);
        var again = dewi.post(address + "/konfirmasi", Map.of("_csrf", dewi.get("/sumber-daya/baru").page().select("input[name=_csrf]").val(),
                "id", Ids.next().toString(), "confirmedOn", "23-11-2026", "asked", "x"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().text()).contains("sudah tidak dipakai");
    }

    @Test
    void theDirectoryOfAnotherOfficeIsClosed() {
        String address = SampleResource.recorded(dewi(), unique("Rumah singgah"), "social");
        Site bagus = Site.signedIn(port, "bagus");

        assertThat(bagus.get(address).status()).isEqualTo(404);
        assertThat(bagus.get(address + "/ubah").status()).isEqualTo(404);
    }
}
