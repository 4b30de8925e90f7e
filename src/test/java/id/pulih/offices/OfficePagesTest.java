package id.pulih.offices;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.PulihTest;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OfficePagesTest extends PulihTest {

    private static final String SUMBAWA = "/kantor/" + Cast.office(Cast.SUMBAWA).id();

    @Autowired
    private Offices offices;

    @Test
    void theTreeRunsFromTheDirectorateToTheClinics() {
        String page = Browsing.as(port, "dewi").get("/kantor").body();

        assertThat(page.indexOf("Direktorat Pascarehabilitasi")).isLessThan(page.indexOf("BNNP Jawa Tengah"));
        assertThat(page.indexOf("BNNK Cilacap")).isLessThan(page.indexOf("Klinik Pratama Sehati"));
        assertThat(page).contains("kantor Anda");
    }

    @Test
    void theApiListsOfficesAndInstitutions() {
        assertThat(as("dewi").get("/offices").json().at("/items").size()).isGreaterThanOrEqualTo(Cast.OFFICES.size());
        assertThat(as("dewi").get("/institutions").status()).isEqualTo(200);
    }

    @Test
    void theLetterheadIsChangedOnceAndTheSecondSaverSeesBothValues() {
        var yuni = Browsing.as(port, "yuni");
        String version = String.valueOf(offices.get(Cast.office(Cast.SUMBAWA).id()).version());
        var first = Map.of("name", "BNNK Sumbawa", "address", "Jalan Garuda 1, Sumbawa Besar", "version", version,
                "headName", "Andi Mappasessu", "headTitle", "Kepala BNNK Sumbawa");
        var second = Map.of("name", "BNNK Sumbawa", "address", "Jalan Merpati 2", "version", version,
                "headName", "Andi Mappasessu", "headTitle", "Kepala BNNK Sumbawa");

        assertThat(yuni.send(SUMBAWA, SUMBAWA, first).statusCode()).isEqualTo(303);
        var stale = Browsing.as(port, "andi").send(SUMBAWA, SUMBAWA, second);

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Jalan Garuda 1").contains("Jalan Merpati 2");
    }

    @Test
    void onlyTheOwnOfficeMayBeChanged() {
        String cilacap = "/kantor/" + Cast.office(Cast.CILACAP).id();

        assertThat(Browsing.as(port, "yuni").send(SUMBAWA, cilacap, Map.of("name", "X", "version", "1")).statusCode()).isEqualTo(403);
        assertThat(Browsing.as(port, "dewi").send("/kantor", SUMBAWA, Map.of("name", "X", "version", "1")).statusCode()).isEqualTo(403);
    }

    @Test
    void anAdministratorAddsAClinicAndNoCodeTwice() {
        var yuni = Browsing.as(port, "yuni");
        var clinic = Map.of("id", Ids.next().toString(), "code", "klinik-uji", "name", "Klinik Uji", "kind", "clinic",
                "timeZone", "Asia/Makassar", "areaCodeSearch", "Sumbawa, Nusa Tenggara Barat", "areaCode", "5204");
        var another = Map.of("id", Ids.next().toString(), "code", "KLINIK-UJI", "name", "Klinik Lain", "kind", "clinic",
                "timeZone", "Asia/Makassar");

        assertThat(yuni.send(SUMBAWA, SUMBAWA + "/bawahan", clinic).statusCode()).isEqualTo(303);
        assertThat(yuni.get(SUMBAWA).body()).contains("Klinik Uji");
        var twice = yuni.send(SUMBAWA, SUMBAWA + "/bawahan", another);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("sudah dipakai kantor lain").contains("Klinik Lain");
    }

    @Test
    void anAdministratorAddsNothingBelowAnotherOfficeAndNoProvince() {
        var yuni = Browsing.as(port, "yuni");
        var province = Map.of("id", Ids.next().toString(), "code", "BNNP-X", "name", "X", "kind", "bnnp", "timeZone", "Asia/Jakarta");

        assertThat(yuni.send(SUMBAWA, "/kantor/" + Cast.office(Cast.BNN).id() + "/bawahan", province).statusCode()).isEqualTo(403);
        assertThat(yuni.send(SUMBAWA, SUMBAWA + "/bawahan", province).statusCode()).isEqualTo(422);
    }

    @Test
    void anInstitutionIsAddedWithItsRegencyChosenFromTheListAndThenChanged() {
        var dewi = Browsing.as(port, "dewi");
        String id = Ids.next().toString();
        var typed = Map.of("id", id, "name", "Balai Uji Rehabilitasi", "ownerKind", "government", "areaCodeSearch", "sumbawa");

        var list = dewi.send("/lembaga/baru", "/lembaga", typed);
        assertThat(list.statusCode()).isEqualTo(422);
        assertThat(list.body()).contains("value=\"5204\"").contains("Balai Uji Rehabilitasi");
        var chosen = new java.util.HashMap<>(typed);
        chosen.put("areaCode", "5204");
        assertThat(dewi.send("/lembaga/baru", "/lembaga", chosen).statusCode()).isEqualTo(303);
        assertThat(dewi.get("/lembaga").body()).contains("Balai Uji Rehabilitasi").contains("Kabupaten Sumbawa");

        assertThat(dewi.get("/lembaga/" + id).body()).contains("value=\"5204\" checked");
        chosen.put("version", "1");
        chosen.put("phone", "0371 123456");
        assertThat(dewi.send("/lembaga/" + id, "/lembaga/" + id, chosen).statusCode()).isEqualTo(303);
        assertThat(dewi.send("/lembaga/" + id, "/lembaga/" + id, chosen).statusCode()).isEqualTo(409);
    }
}
