package id.pulih.openings;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api.Answer;
import id.pulih.Codes;
import id.pulih.access.Role;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.vault.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpeningsTest extends OpeningCase {

    @Autowired
    private Vault vault;

    @Test
    void anOpenedNameIsShownToWhoOpenedItAlone() {
        Person head = head();
        Person colleague = head();
        Map<String, Object> client = client();
        assertThat(head.api().get(url(client)).text("/identity")).isEqualTo("hidden");
        Answer opened = open(head, client);

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("/state")).isEqualTo("open");
        assertThat(head.api().get(url(client)).text("/identity")).isEqualTo("opened");
        assertThat(head.api().get(url(client)).text("/name")).isEqualTo(client.get("name"));
        for (Person other : Set.of(colleague, somebody(Cast.BNN, Role.DATA_PROTECTION_OFFICER))) {
            assertThat(other.api().get(url(client)).json().toString()).contains("hidden").doesNotContain(String.valueOf(client.get("name")));
        }
    }

    @Test
    void itShowsNameAliasVillageAndPhoneAndNothingElse() {
        Person head = head();
        Map<String, Object> client = client();
        open(head, client);

        String json = head.api().get(url(client)).json().toString();
        assertThat(json).contains(String.valueOf(client.get("name")), String.valueOf(client.get("alias")), "0812-3456-7890", "5204081001", "openUntil");
        assertThat(json).doesNotContain(String.valueOf(client.get("nik")), "Karang Bunga", "1990", "Ibu Pendamping", "Balai Rekaan");
        String html = head.site().get("/klien/" + client.get("id")).page().select("main").text();
        assertThat(html).contains(String.valueOf(client.get("name")), "Terbuka sampai", "0812-3456-7890");
        assertThat(html).doesNotContain(String.valueOf(client.get("nik")), "Karang Bunga", "1990", "Ibu Pendamping", "Balai Rekaan");
        assertThat(head.api().post("/clients/search", Map.of("q", "")).json().toString()).doesNotContain(String.valueOf(client.get("name")));
    }

    @Test
    void theHourEnds() {
        Person head = head();
        Map<String, Object> client = client();
        open(head, client);
        later(Duration.ofMinutes(59));
        assertThat(head.api().get(url(client)).text("/identity")).isEqualTo("opened");
        later(Duration.ofMinutes(1));

        assertThat(head.api().get(url(client)).text("/identity")).isEqualTo("hidden");
        assertThat(head.site().get("/klien/" + client.get("id")).page().text()).doesNotContain(String.valueOf(client.get("name")));
    }

    @Test
    void aReasonOfTwentyCharactersIsNeededAndStaysOutOfEveryAddress() {
        Person head = head();
        Map<String, Object> client = client();
        for (String reason : List.of("", "   ", "terlalu pendek")) {
            Map<String, Object> body = wish();
            body.put("reason", reason);
            Answer answer = head.api().post(url(client) + "/openings", body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/errors/0/field")).isEqualTo("reason");
        }
        assertThat(head.api().post(url(client) + "/openings?kind=emergency&reason=" + "x".repeat(30), Map.of("id", Ids.next().toString())).status()).isEqualTo(422);
    }

    @Test
    void aCodeIsNeededOnceTheLastOneIsFiveMinutesOldAndServesOnce() {
        Person head = head();
        Map<String, Object> client = client();
        later(Duration.ofMinutes(6));
        Map<String, Object> without = wish();
        assertThat(head.api().post(url(client) + "/openings", without).text("/errors/0/field")).isEqualTo("code");
        String code = Codes.of(head.username());
        without.put("code", "000000".equals(code) ? "111111" : "000000");
        assertThat(head.api().post(url(client) + "/openings", without).text("/errors/0/field")).isEqualTo("code");
        without.put("code", code);
        assertThat(head.api().post(url(client) + "/openings", without).status()).isEqualTo(201);

        Person colleague = head();
        later(Duration.ofMinutes(6));
        Map<String, Object> borrowed = wish();
        borrowed.put("code", code);
        assertThat(colleague.api().post(url(client) + "/openings", borrowed).text("/errors/0/field")).isEqualTo("code");
        Map<String, Object> again = wish();
        again.put("code", code);
        assertThat(head.api().post(url(client()) + "/openings", again).status()).isEqualTo(422);
    }

    @Test
    void theServingOfficeAndTheProtectionOfficerAreToldInTheSameMoment() {
        Person head = head();
        Map<String, Object> client = client();
        Answer opened = open(head, client);
        for (String told : List.of("siti", "andi", "dewi", "galih")) {
            var notice = as(told).get("/notices").json().get("items").get(0);
            assertThat(notice.get("kind").asString()).as(told).isEqualTo("identity-opened");
            assertThat(notice.get("subject").asString()).as(told).isEqualTo(client.get("id"));
            assertThat(notice.get("at")).as(told).isEqualTo(opened.json().get("requestedAt"));
            assertThat(notice.toString()).as(told).doesNotContain(String.valueOf(client.get("name")), REASON);
        }
        assertThat(as("hartono").get("/notices").json().toString()).doesNotContain(String.valueOf(client.get("id")));
    }

    @Test
    void everyLookIsInTheChainOfTheServingOfficeAndTheOpeningInTheClientsHistory() {
        Person head = head();
        Map<String, Object> client = client();
        open(head, client);
        head.site().get("/klien/" + client.get("id"));
        head.api().get(url(client));

        assertThat(trail(client.get("id"))).endsWith("identity-opened", "identity-read", "identity-read");
        assertThat(id.pulih.Site.signedIn(port, "dewi").get("/klien/" + client.get("id")).page().select("ol.timeline").text())
                .contains("Identitas dibuka dari kantor di atas", "Orang " + head.username());
    }

    @Test
    void theSameSendingTwiceIsOneOpening() {
        Person head = head();
        Map<String, Object> client = client();
        Map<String, Object> body = wish();
        Answer first = head.api().post(url(client) + "/openings", body);
        Answer second = head.api().post(url(client) + "/openings", body);

        assertThat(List.of(first.status(), second.status())).containsExactly(201, 200);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void closingEndsItAtOnceForWhoOpenedAndForTheServingOffice() {
        for (boolean own : List.of(true, false)) {
            Person head = head();
            Map<String, Object> client = client();
            String id = open(head, client).text("/id");
            Answer closed = (own ? head.api() : as("siti")).send("POST", "/openings/" + id + "/closing", "{}");

            assertThat(closed.text("/state")).isEqualTo("closed");
            assertThat(head.api().get(url(client)).text("/identity")).isEqualTo("hidden");
            assertThat(trail(client.get("id"))).contains("identity-closed");
        }
    }

    @Test
    void whoLosesTheRoleLosesTheOpenedNameAtOnce() {
        Person head = head();
        Map<String, Object> client = client();
        open(head, client);
        jdbc.sql("""
                insert into pulih.account_role_ending (account_id, role, granted_at, reason, ended_by, ended_at)
                select r.account_id, r.role, r.granted_at, 'Pindah tugas', r.account_id, r.granted_at
                from pulih.account_role r join pulih.account a on a.id = r.account_id where a.username = :name""")
                .param("name", head.username()).update();

        assertThat(head.api().get(url(client)).json().toString()).doesNotContain(String.valueOf(client.get("name")));
    }

    @Test
    void siblingsAndOthersDoNotFindTheDoor() {
        Map<String, Object> client = client();
        for (Person sibling : Set.of(somebody(Cast.CILACAP, Role.OFFICE_HEAD), somebody("BNNP-JTG", Role.DIVISION_HEAD), somebody(Cast.SUMBAWA, Role.OFFICE_HEAD))) {
            assertThat(sibling.api().post(url(client) + "/openings", wish()).status()).isEqualTo(404);
            assertThat(sibling.site().get("/klien/" + client.get("id") + "/buka").status()).isEqualTo(404);
        }
        for (String closed : List.of("dewi", "siti", "nurul", "yuni", "galih")) {
            assertThat(as(closed).post(url(client) + "/openings", wish()).status()).as(closed).isIn(403, 404);
        }
        assertThat(trail(client.get("id"))).doesNotContain("identity-opened");
    }

    @Test
    void aClientWhoseDataWereErasedIsNotOpened() {
        Person head = head();
        Map<String, Object> client = client();
        open(head, client);
        UUID id = UUID.fromString(String.valueOf(client.get("id")));
        var dewi = askers.of(Cast.person("dewi").id()).orElseThrow();
        work.write(Scope.of(List.of(SUMBAWA), dewi.account(), "test"), () -> vault.erase(dewi, id));

        assertThat(head.api().get(url(client)).json().toString()).doesNotContain(String.valueOf(client.get("name")));
        assertThat(head.site().get("/pembukaan").status()).isEqualTo(200);
        assertThat(head().api().post(url(client) + "/openings", wish()).status()).isIn(404, 410);
    }

    @Autowired
    private id.pulih.access.Askers askers;
}
