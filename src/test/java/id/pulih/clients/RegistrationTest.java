package id.pulih.clients;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.demo.Cast;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegistrationTest extends PulihTest {

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Test
    void aRegisteredClientHasACaseNumberAndAMaskedIdentity() {
        var body = SampleClient.body();
        var answer = as("dewi").post("/clients", body);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/id")).isEqualTo(body.get("id"));
        assertThat(answer.text("/caseNumber")).matches("SBW-2026-[0-9]{4}");
        assertThat(answer.text("/alias")).isEqualTo(body.get("alias"));
        assertThat(answer.text("/nik")).matches("5204[0-9]{2}\\*{8}[0-9]{2}");
        assertThat(answer.text("/name")).isEqualTo("C*** Q*** R***");
        assertThat(answer.json().get("warnings")).isEmpty();
        assertThat(answer.json().get("possibleDuplicates")).isEmpty();
        assertThat(answer.json().has("address")).isFalse();
    }

    @Test
    void theOfficeThatServesReadsWhatWasRegistered() {
        var body = SampleClient.body();
        as("dewi").post("/clients", body);
        var read = as("rahmat").get("/clients/" + body.get("id"));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("/name")).isEqualTo(body.get("name"));
        assertThat(read.text("/nik")).isEqualTo(body.get("nik"));
        assertThat(read.text("/phone")).isEqualTo("0812-3456-7890");
        assertThat(read.text("/birthDate")).isEqualTo("1990-01-01");
        assertThat(read.text("/guardian/relation")).isEqualTo("mother");
        assertThat(read.text("/guardian/phone")).isEqualTo("0813-1111-2222");
        assertThat(read.text("/rehabilitation/institution")).isEqualTo("Balai Rekaan");
    }

    @Test
    void theSameIdWithTheSameBodyIsAnsweredAgainAndWithAnotherRefused() {
        var body = SampleClient.body();
        var first = as("dewi").post("/clients", body);
        var second = as("dewi").post("/clients", body);
        body.put("address", "Alamat lain");
        var third = as("dewi").post("/clients", body);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.text("/code")).isEqualTo("id-conflict");
    }

    @Test
    void aNikThatDisagreesWarnsAndNeverBlocks() {
        var body = SampleClient.body();
        body.put("sex", "female");
        body.put("birthDate", "1991-02-02");
        var answer = as("dewi").post("/clients", body);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("warnings").findValuesAsString("code")).containsExactly("nik-birth-date", "nik-sex-male");
        assertThat(answer.text("/warnings/0/field")).isEqualTo("nik");
        assertThat(answer.text("/warnings/0/message")).contains("02-02-1991");
    }

    @Test
    void samePersonAndSameNikComeBackAsPossibleDuplicates() {
        var first = SampleClient.body();
        var samePerson = SampleClient.body();
        samePerson.put("name", String.valueOf(first.get("name")).toUpperCase(Locale.ROOT));
        var sameNik = SampleClient.body();
        sameNik.put("nik", first.get("nik"));
        as("dewi").post("/clients", first);

        assertThat(as("dewi").post("/clients", samePerson).text("/possibleDuplicates/0/kind")).isEqualTo("same-person");
        var answer = as("dewi").post("/clients", sameNik);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/possibleDuplicates/0/kind")).isEqualTo("same-nik");
        assertThat(answer.text("/possibleDuplicates/0/clientId")).isEqualTo(first.get("id"));
        assertThat(answer.text("/possibleDuplicates/0/alias")).isEqualTo(first.get("alias"));
    }

    @Test
    void aNikKnownInAnotherOfficeTellsOnlyWhichOffice() {
        var there = SampleClient.body();
        var here = SampleClient.body();
        here.put("nik", there.get("nik"));
        as("bagus").post("/clients", there);
        var answer = as("dewi").post("/clients", here);

        assertThat(answer.json().get("possibleDuplicates")).hasSize(1);
        assertThat(answer.text("/possibleDuplicates/0/kind")).isEqualTo("nik-elsewhere");
        assertThat(answer.text("/possibleDuplicates/0/office")).isEqualTo("BNNK Cilacap");
        assertThat(answer.json().get("possibleDuplicates").get(0).propertyNames()).containsExactlyInAnyOrder("kind", "message", "office");
        assertThat(trail(here)).contains("nik-known-elsewhere", "client-registered");
    }

    @Test
    void noNikWithAReasonIsEnoughAndNeitherOrBothAreNot() {
        var none = SampleClient.body();
        none.remove("nik");
        assertThat(as("dewi").post("/clients", none).text("/errors/0/field")).isEqualTo("nik");
        none.put("noNikReason", "belum punya KTP");
        assertThat(as("dewi").post("/clients", none).status()).isEqualTo(201);
        var both = SampleClient.body();
        both.put("noNikReason", "belum punya KTP");
        assertThat(as("dewi").post("/clients", both).text("/errors/0/code")).isEqualTo("nik-and-reason");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name|''|required", "name|--- '|no-letters", "name|LONG|too-long", "name|Bu\u0000di|hidden-character",
        "name|Budi\u202Eitna|hidden-character", "name|42|not-text", "alias|''|required", "alias|LONG|too-long",
        "nik|520408010190001|nik-length", "nik|52040801019000011|nik-length", "nik|abc|nik-digits", "sex|pria|choice",
        "birthDate|31-02-1990|date", "birthDate|2027-01-01|date-in-future", "birthDate|1800-01-01|date-too-old",
        "phone|12|phone", "villageCode|9999999999|unknown-reference", "villageCode|5204|unknown-reference", "address|''|required",
        "address|LONG|too-long", "guardian.name|''|required", "guardian.relation|tante|choice", "guardian.phone|x|phone",
        "rehabilitation.institution|''|required", "rehabilitation.kind|lain|choice", "rehabilitation.finishedOn|1980-01-01|date-order",
        "rehabilitation.finishedOn|2026-11-24|date-in-future", "id|abc|id", "id|''|required"})
    void badInputNamesItsFieldAndStoresNothing(String field, String value, String code) {
        var body = SampleClient.body();
        put(body, field, "LONG".equals(value) ? "panjang ".repeat(60) : "42".equals(value) ? (Object) 42 : value);
        var answer = as("dewi").post("/clients", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(answer.text("/errors/0/message")).isNotBlank();
        if (!field.equals("id")) {
            assertThat(as("dewi").get("/clients/" + body.get("id")).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Suharto", "Ma'ruf bin Ali", "I Gusti Ayu Ñ'gurah", "Al", "R. A. Kartini", "NULL", "'; drop table pulih.client; --", "<b>Budi</b>"})
    void namesOfEveryKindAreKeptAsTheyAre(String name) {
        var body = SampleClient.body();
        body.put("name", name);

        assertThat(as("dewi").post("/clients", body).status()).isEqualTo(201);
        assertThat(as("dewi").get("/clients/" + body.get("id")).text("/name")).isEqualTo(name);
    }

    @Test
    void nothingThatTellsWhoAClientIsCanBeReadInTheDatabase() {
        var body = SampleClient.body();
        body.put("name", "Zulkarnaen Rahasia");
        body.put("address", "Jalan Tersembunyi 17");
        as("dewi").post("/clients", body);
        as("dewi").post("/clients/search", Map.of("q", "Zulkarnaen"));
        List<String> secrets = List.of("Zulkarnaen", "zulkarnaen", "zul", "Tersembunyi", String.valueOf(body.get("nik")), "81234567890",
                "1990-01-01", "Pendamping");

        for (String table : List.of("client", "client_key", "client_name_prefix", "identity_index", "audit_entry", "received")) {
            String rows = rows(table);
            assertThat(rows).isNotEmpty();
            secrets.forEach(secret -> assertThat(rows).as(table).doesNotContain(secret)
                    .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)).repeat(1)
                            .concat(secret.length() < 5 ? "00" : "")));
        }
    }

    /** All rows of the own office that say something of the client, as the owner of the tables reads them. */
    private String rows(String table) {
        var jdbc = JdbcClient.create(owner);
        return String.join("\n", jdbc.sql("with scope as materialized (select set_config('app.offices', '{" + Cast.office(Cast.SUMBAWA).id()
                        + "}', false)) select row_to_json(t)::text from scope, lateral (select * from pulih." + table + ") t")
                .query(String.class)
                .list());
    }

    private List<String> trail(Map<String, Object> body) {
        var jdbc = JdbcClient.create(owner);
        return jdbc.sql("with scope as materialized (select set_config('app.offices', '{" + Cast.office(Cast.SUMBAWA).id()
                        + "}', false)) select t.action from scope, lateral (select * from pulih.audit_entry where subject_id = :id) t")
                .param("id", SampleClient.id(body))
                .query(String.class)
                .list();
    }

    private static void put(Map<String, Object> body, String field, Object value) {
        String[] path = field.split("\\.");
        if (path.length == 1) {
            body.put(field, value);
            return;
        }
        var inner = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) body.get(path[0])).forEach((k, v) -> inner.put(String.valueOf(k), v));
        inner.put(path[1], value);
        body.put(path[0], inner);
    }

    @Test
    void whatIsNoObjectIsMalformed() {
        Api dewi = as("dewi");
        assertThat(dewi.post("/clients", "[]").status()).isEqualTo(400);
        assertThat(dewi.post("/clients", "{").status()).isEqualTo(400);
        assertThat(dewi.post("/clients", "{}").status()).isEqualTo(422);
    }
}
