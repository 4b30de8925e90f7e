package id.pulih.offices;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.platform.Input;
import id.pulih.ui.Form;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesTest extends PulihTest {

    @Autowired
    private VillagePicker picker;

    @Autowired
    private Areas areas;

    @Test
    void theApiFindsVillagesByBeginningByWordsAndByCode() {
        Api dewi = as("dewi");
        String code = dewi.get("/areas?q=labuhan%20sumbawa&level=village").text("/items/0/code");

        assertThat(code).matches("[0-9]{10}");
        assertThat(dewi.get("/areas?q=" + code).text("/items/0/name")).isEqualTo("Labuhan Sumbawa");
        assertThat(dewi.get("/areas?q=sumbawa&level=regency").text("/items/0/code")).isEqualTo("5204");
        assertThat(dewi.get("/areas?q=badas%20labuhan").json().at("/items").size()).isPositive();
    }

    @Test
    void aSearchWithoutWordsOrWithAnUnknownLevelIsAnsweredWithItsErrors() {
        var answer = as("dewi").get("/areas?q=&level=galaxy");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").size()).isEqualTo(2);
    }

    @Test
    void aTextThatFitsOneVillageTakesIt() {
        Input input = send("Labuhan Sumbawa, Sumbawa", "", "");

        assertThat(input.errors()).isEmpty();
        assertThat(areas.village(input.typed("villageCode")).orElseThrow().name()).isEqualTo("Labuhan Sumbawa");
    }

    @Test
    void aTextThatFitsManyBringsTheListAndKeepsWhatWasTyped() {
        Input input = send("sumber", "", "");

        assertThat(input.errors()).singleElement().satisfies(e -> assertThat(e.code()).isEqualTo("place-choose"));
        assertThat(input.typed("alias")).isEqualTo("Elang");
        assertThat(VillagePicker.choices(new Form(input, List.of()), "villageCode")).hasSize(VillagePicker.SHOWN);
        assertThat(VillagePicker.more(new Form(input, List.of()), "villageCode")).isTrue();
    }

    @Test
    void theSearchButtonIsNoAttemptToSave() {
        Input input = send("tidak ada desa begini", "", VillagePicker.FIND);

        assertThat(picker.asked(input)).isTrue();
        assertThat(input.errors()).isEmpty();
        assertThat(VillagePicker.choices(new Form(input, List.of()), "villageCode")).isEmpty();
    }

    @Test
    void anotherTextAfterChoosingIsNotSavedAsTheVillageChosenBefore() {
        String code = send("Labuhan Sumbawa, Sumbawa", "", "").typed("villageCode");

        assertThat(send("labuhan", code, "").errors()).isEmpty();
        assertThat(send("", code, "").typed("villageCode")).isEqualTo(code);
        assertThat(send("sumber", code, "").errors()).isNotEmpty();
        assertThat(send("sumber", code, "").typed("villageCode")).isEmpty();
    }

    @Test
    void aCodeOfAnotherLevelIsNoVillage() {
        assertThat(send("", "5204", "").typed("villageCode")).isEmpty();
    }

    /** Printed, not asserted: the machine that tests is not the one that serves. */
    @Test
    void searchIsQuick() {
        List<String> typed = List.of("lab", "labuhan sumbawa", "sumber", "a", "sumbawa labuhan", "kota, jawa tengah", "zzzz", "5204");
        long[] nanos = new long[typed.size() * 40];
        for (int i = 0; i < nanos.length; i++) {
            long from = System.nanoTime();
            areas.search(typed.get(i % typed.size()), "village", 21);
            nanos[i] = System.nanoTime() - from;
        }
        Arrays.sort(nanos);
        System.out.printf("places: p50 %d us, p95 %d us, max %d us%n", nanos[nanos.length / 2] / 1000,
                nanos[nanos.length * 95 / 100] / 1000, nanos[nanos.length - 1] / 1000);
    }

    private Input send(String typed, String code, String action) {
        var form = new HashMap<String, String[]>();
        Map.of("villageCodeSearch", typed, "villageCode", code, "action", action, "alias", "Elang")
                .forEach((name, value) -> form.put(name, new String[] {value}));
        return picker.fill(Input.form(form), "villageCode");
    }
}
