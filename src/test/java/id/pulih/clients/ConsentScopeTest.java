package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browsing;
import id.pulih.PulihTest;
import id.pulih.platform.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsentScopeTest extends PulihTest {

    private String registered() {
        var body = SampleClient.body();
        as("dewi").post("/clients", body);
        return String.valueOf(body.get("id"));
    }

    private static Map<String, Object> consent() {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", Ids.next().toString());
        body.put("purpose", "disclosure");
        body.put("recipient", "Puskesmas Unter Iwes");
        body.put("grantedOn", "2026-11-20");
        body.put("expiresOn", "2026-12-20");
        body.put("evidence", "map A-12");
        body.put("categories", List.of("identity", "presence"));
        body.put("why", "kontrol pengobatan paru");
        body.put("revocationTold", true);
        return body;
    }

    private List<String> wrong(String member, Object value) {
        Map<String, Object> body = consent();
        body.put(member, value);
        body.values().removeIf(each -> each.equals(""));
        var fields = new ArrayList<String>();
        as("dewi").post("/clients/" + registered() + "/consents", body).json().at("/errors").forEach(each -> fields.add(each.get("field").asString()));
        return fields;
    }

    @Test
    void aConsentToGiveSaysWhatToWhomWhyAndUntilWhen() {
        String client = registered();
        var answer = as("dewi").post("/clients/" + client + "/consents", consent());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/categories/1")).isEqualTo("presence");
        assertThat(answer.text("/discloser")).isEqualTo("BNNK Sumbawa");
        assertThat(as("dewi").get("/clients/" + client).text("/consents/0/why")).isEqualTo("kontrol pengobatan paru");
        assertThat(Browsing.as(port, "dewi").get("/klien/" + client + "/persetujuan").body())
                .contains("Bahwa orang ini mengikuti program", "Keperluan: kontrol pengobatan paru");
    }

    @Test
    void whatIsMissingInItIsNamed() {
        assertThat(wrong("recipient", "")).containsExactly("recipient");
        assertThat(wrong("categories", "")).containsExactly("categories");
        assertThat(wrong("categories", List.of("everything"))).containsExactly("categories");
        assertThat(wrong("why", "")).containsExactly("why");
        assertThat(wrong("expiresOn", "")).containsExactly("expiresOn");
        assertThat(wrong("revocationTold", false)).containsExactly("revocationTold");
    }

    @Test
    void anEventMayEndItInPlaceOfADay() {
        Map<String, Object> body = consent();
        body.remove("expiresOn");
        body.put("until", "pengobatan selesai");

        assertThat(as("dewi").post("/clients/" + registered() + "/consents", body).text("/until")).isEqualTo("pengobatan selesai");
    }

    @Test
    void nobodyConsentsToGiveAnythingToInvestigators() {
        assertThat(wrong("recipient", "Polres Sumbawa")).containsExactly("recipient");
        assertThat(wrong("why", "permintaan penyidik")).containsExactly("why");
    }

    @Test
    void theFormIsKeptAsItWasTypedWhenSomethingIsMissing() {
        String page = "/klien/" + registered() + "/persetujuan";
        var answer = Browsing.as(port, "dewi").send(page, page, Map.of("purpose", "disclosure", "recipient", "Kejari",
                "evidence", "map A", "why", "kontrol paru", "categories", "identity"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("penetapan pengadilan", "kontrol paru").containsPattern("value=\"identity\" checked");
    }
}
