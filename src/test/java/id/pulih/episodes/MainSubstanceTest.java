package id.pulih.episodes;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.Site;
import id.pulih.platform.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MainSubstanceTest extends Cases {

    private Answer said(UUID episode, String substance) {
        return as("dewi").post("/episodes/" + episode + "/main-substance", Map.of("id", Ids.next().toString(), "mainSubstance", substance));
    }

    @Test
    void theLastAnswerHoldsAndTheOnesBeforeItAreKept() {
        UUID episode = episode(TODAY);
        assertThat(as("dewi").get("/episodes/" + episode).json().has("mainSubstance")).isFalse();

        assertThat(said(episode, "MET").status()).isEqualTo(201);
        assertThat(said(episode, "MET").status()).as("the same again").isEqualTo(200);
        assertThat(said(episode, "THC").text("/mainSubstance")).isEqualTo("THC");

        Site dewi = Site.signedIn(port, "dewi");
        assertThat(dewi.get("/episode/" + episode).page().select(".progress").text()).contains("Zat utama: ganja");
        assertThat(dewi.get("/episode/" + episode + "/zat-utama").page().select("main li").eachText()).hasSize(2)
                .satisfiesExactly(last -> assertThat(last).startsWith("ganja"), first -> assertThat(first).startsWith("metamfetamin"));
    }

    @Test
    void itIsAskedWhenAProgrammeIsOpenedAndNobodyIsHeldUpByNotKnowing() {
        Site dewi = Site.signedIn(port, "dewi");
        for (String substance : List.of("", "several")) {
            String form = "/klien/" + client() + "/program";
            var opened = dewi.send(dewi.get(form), form, Map.of("programme", "pasca-2019", "returnedToFamilyOn", "20-11-2026",
                    "enrolledOn", "23-11-2026", "mainSubstance", substance));
            assertThat(opened.status()).isEqualTo(303);
            assertThat(dewi.get(opened.location()).page().select(".progress").text())
                    .contains(substance.isEmpty() ? "Zat utama: belum ditanyakan" : "Zat utama: lebih dari satu zat");
        }
    }

    @Test
    void whatIsNoSubstanceIsRefusedAndWhatWasChosenBeforeStays() {
        UUID episode = episode(TODAY);
        said(episode, "MOP");

        Answer refused = said(episode, "sabu");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/field")).isEqualTo("mainSubstance");
        assertThat(as("dewi").get("/episodes/" + episode).text("/mainSubstance")).isEqualTo("MOP");
    }

    @Test
    void itIsPutRightAfterTheEndAsWell() {
        UUID episode = episode(TODAY);
        assertThat(as("dewi").post("/episodes/" + episode + "/ending", Map.of("id", Ids.next().toString(), "kind", "moved", "endedOn", TODAY.toString(),
                "reason", "Pindah")).status()).isEqualTo(201);
        Site dewi = Site.signedIn(port, "dewi");
        String form = "/episode/" + episode + "/zat-utama";
        assertThat(dewi.send(dewi.get(form), form, Map.of("mainSubstance", "ALC")).status()).isEqualTo(303);
        assertThat(dewi.get("/episode/" + episode).page().select(".progress").text()).contains("alkohol");
    }

    @Test
    void itStaysInTheOfficeThatServesTheClient() {
        UUID episode = episode(TODAY);
        said(episode, "MET");
        assertThat(as("made").get("/episodes/" + episode).status()).isEqualTo(200);
        assertThat(as("made").get("/episodes/" + episode).json().has("mainSubstance")).isFalse();
        assertThat(as("bagus").post("/episodes/" + episode + "/main-substance", Map.of("id", Ids.next().toString(), "mainSubstance", "MET")).status())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseTakesExactlyTheSubstancesThereAre() {
        String check = jdbc.sql("""
                select pg_get_constraintdef(oid) from pg_constraint
                where conrelid = 'pulih.episode_substance'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%MET%'""")
                .query(String.class).single();
        assertThat(Arrays.stream(check.split("'")).filter(each -> each.matches("[A-Za-z]+"))).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(MainSubstance.values()).map(MainSubstance::code).toList());
    }
}
