package id.pulih.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.PulihTest;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.access.Askers;
import id.pulih.clients.SampleClient;
import id.pulih.demo.Cast;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HandOversTest extends PulihTest {

    private static final String CILACAP = Cast.office(Cast.CILACAP).name();
    private static final UUID THERE = Cast.office(Cast.CILACAP).id();

    @Autowired
    private Askers askers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Work work;

    private Asker asker(String username) {
        return askers.of(Cast.person(username).id()).orElseThrow();
    }

    private static void consent(Api api, UUID client, String recipient, String... categories) {
        var answer = api.post("/clients/" + client + "/consents", Map.ofEntries(Map.entry("id", Ids.next().toString()), Map.entry("purpose", "disclosure"),
                Map.entry("recipient", recipient), Map.entry("grantedOn", "2026-11-20"), Map.entry("expiresOn", "2027-11-20"), Map.entry("evidence", "Map C-2"),
                Map.entry("categories", List.of(categories)), Map.entry("why", "Pindah ke Cilacap"), Map.entry("discloser", "BNNK Sumbawa"),
                Map.entry("until", "Program selesai"), Map.entry("revocationTold", true)));
        assertThat(answer.status()).isEqualTo(201);
    }

    private static Site.Answer propose(Site site, SampleReferral.Case one, String portions) {
        String form = one.page() + "/serah-terima";
        return site.send(site.get(form), form, Map.of("receiver", THERE.toString(), "portions", portions));
    }

    private static Site.Answer answer(Site site, String handOver, String answer, String reason) {
        return site.send(site.get(handOver), handOver + "/jawaban", Map.of("answer", answer, "refusal", reason));
    }

    private void visited(SampleReferral.Case one, String notes) {
        var stored = as("dewi").post("/episodes/" + one.episode() + "/activities", Map.of("id", Ids.next().toString(), "kind", "visit",
                "occurredAt", "2026-11-20T09:00:00+08:00", "mode", "indirect", "source", "family", "informantName", "Ibu Rahasia", "condition", "stable", "notes", notes));
        assertThat(stored.status()).isEqualTo(201);
    }

    @Test
    void refusedOnceAndThenAcceptedTheProgrammeGoesOnThereUnderItsOwnKeys() {
        var one = SampleReferral.begun(as("dewi"));
        visited(one, "Rajin mengaji");
        String name = as("dewi").get("/clients/" + one.client()).text("/name");
        consent(as("dewi"), one.client(), CILACAP, "identity", "presence", "attendance", "notes");
        Site dewi = Site.signedIn(port, "dewi");
        Site bagus = Site.signedIn(port, "bagus");

        String first = propose(dewi, one, "identity\npresence\nattendance").location();
        assertThat(bagus.get(first).page().text()).contains(caseNumber(one.client())).doesNotContain(name);
        assertThat(answer(bagus, first, "refuse", "").status()).isEqualTo(422);
        assertThat(answer(bagus, first, "refuse", "Petugas kami penuh").status()).isEqualTo(303);
        assertThat(dewi.get(first).page().text()).contains("Petugas kami penuh", "ditolak");
        assertThat(dewi.get(one.page()).status()).isEqualTo(200);
        assertThat(as("dewi").get("/episodes/" + one.episode()).text("/state")).isEqualTo("running");

        String second = propose(dewi, one, "identity\npresence\nattendance\nnotes").location();
        Site.Answer accepted = answer(bagus, second, "accept", "");
        assertThat(accepted.location()).startsWith("/episode/");
        String there = accepted.location().substring("/episode/".length());

        var before = as("dewi").get("/episodes/" + one.episode());
        var after = as("bagus").get("/episodes/" + there);
        assertThat(before.text("/state")).isEqualTo("ended");
        assertThat(after.text("/state")).isEqualTo("running");
        for (String field : List.of("/startsOn", "/plannedEnd", "/returnedToFamilyOn", "/enrolledOn", "/programme")) {
            assertThat(after.text(field)).as(field).isNotEmpty().isEqualTo(before.text(field));
        }
        assertThat(bagus.get("/episode/" + there).page().text()).contains(name, "Rajin mengaji");
        assertThat(as("bagus").get("/episodes/" + there + "/activities").json().toString()).doesNotContain("Ibu Rahasia");
        assertThat(dewi.get(second).page().text()).contains("Program dilanjutkan di " + CILACAP);
        assertThat(dewi.get("/klien/" + one.client()).page().text()).contains(name);
        assertThat(trail("dewi", "hand-over-accepted")).isPositive();
        assertThat(trail("bagus", "hand-over-accepted")).isPositive();
        assertThat(doneDuties("bagus", there)).isEqualTo(doneDuties("dewi", one.episode().toString()));
        String token = bagus.get("/sumber-daya/baru").page().select("input[name=_csrf]").val();
        assertThat(bagus.post(first + "/jawaban", Map.of("_csrf", token, "answer", "accept")).status()).isEqualTo(409);
    }

    private String caseNumber(UUID client) {
        return as("dewi").get("/clients/" + client).text("/caseNumber");
    }

    private long doneDuties(String username, String episode) {
        return as(username).get("/episodes/" + episode + "/obligations").json().values().stream().filter(duty -> duty.get("state").asString().equals("done")).count();
    }

    private int trail(String username, String action) {
        Asker asker = asker(username);
        return work.read(asker.own("test"), () -> jdbc.sql("select count(*) from pulih.audit_entry where office_id = :office and action = :action")
                .param("office", asker.office()).param("action", action).query(Integer.class).single());
    }

    @Test
    void withoutConsentForThisOfficeAndEveryPortionNothingIsProposed() {
        var one = SampleReferral.begun(as("dewi"));
        Site dewi = Site.signedIn(port, "dewi");

        Site.Answer none = propose(dewi, one, "identity\npresence");
        consent(as("dewi"), one.client(), "BNNK Lain", "identity", "presence");
        Site.Answer other = propose(dewi, one, "identity\npresence");
        consent(as("dewi"), one.client(), CILACAP, "identity", "presence");
        Site.Answer more = propose(dewi, one, "identity\npresence\nurine");

        assertThat(List.of(none.status(), other.status(), more.status())).containsOnly(409);
        assertThat(none.page().text()).contains("Belum ada persetujuan klien", CILACAP);
        assertThat(other.page().text()).contains("hanya ada untuk penerima lain");
        assertThat(more.page().text()).contains("tidak mencakup: ");
        assertThat(propose(dewi, one, "identity\npresence").status()).isEqualTo(303);
        assertThat(propose(dewi, one, "identity\npresence").status()).as("while one waits").isEqualTo(409);
    }

    @Test
    void aConsentWithdrawnMeanwhileStopsTheHandOverAndTheSenderServesOn() {
        var one = SampleReferral.begun(as("dewi"));
        consent(as("dewi"), one.client(), CILACAP, "identity", "presence");
        Site dewi = Site.signedIn(port, "dewi");
        String handOver = propose(dewi, one, "identity\npresence").location();
        String consents = "/klien/" + one.client() + "/persetujuan";
        Site.Answer page = dewi.get(consents);
        dewi.send(page, page.page().select("form[action$=/cabut]").attr("action"), Map.of("reason", "Tidak jadi pindah"));

        Site.Answer accepted = answer(Site.signedIn(port, "bagus"), handOver, "accept", "");

        assertThat(accepted.status()).isEqualTo(409);
        assertThat(accepted.page().text()).contains("sudah dicabut");
        assertThat(as("dewi").get("/episodes/" + one.episode()).text("/state")).isEqualTo("running");
        assertThat(dewi.send(dewi.get(handOver), handOver + "/tarik", Map.of("withdrawal", "Klien tetap di sini")).status()).isEqualTo(303);
        assertThat(Site.signedIn(port, "bagus").get(handOver).page().text()).contains("ditarik").doesNotContain("Klien tetap di sini");
    }

    @Test
    void aPersonKnownThereByTheNikIsNotRegisteredTwice() {
        Map<String, Object> body = SampleClient.body();
        as("dewi").post("/clients", body);
        UUID client = SampleClient.id(body);
        UUID episode = Ids.next();
        as("dewi").post("/episodes", Map.of("id", episode.toString(), "clientId", client.toString(), "programme", "pasca-2019",
                "returnedToFamilyOn", "2026-11-01", "enrolledOn", "2026-11-02"));
        var there = new LinkedHashMap<>(body);
        there.put("id", Ids.next().toString());
        there.put("alias", "Dahulu 77");
        as("bagus").post("/clients", there);
        var one = new SampleReferral.Case(client, episode);
        consent(as("dewi"), client, CILACAP, "identity", "presence");
        String handOver = propose(Site.signedIn(port, "dewi"), one, "identity\npresence").location();
        Site bagus = Site.signedIn(port, "bagus");

        Site.Answer accepted = answer(bagus, handOver, "accept", "");

        assertThat(as("bagus").get("/episodes/" + accepted.location().substring("/episode/".length())).text("/clientId")).isEqualTo(SampleClient.id(there).toString());
        assertThat(bagus.get(handOver).page().text()).contains("sudah terdaftar di sini dengan NIK yang sama");
        assertThat(as("bagus").get("/clients/" + SampleClient.id(there)).text("/alias")).isEqualTo("Dahulu 77");
    }

    @Test
    void aThirdOfficeAndOfficesAboveSeeNothingOfIt() {
        var one = SampleReferral.begun(as("dewi"));
        consent(as("dewi"), one.client(), CILACAP, "identity", "presence");
        String handOver = propose(Site.signedIn(port, "dewi"), one, "identity\npresence").location();

        for (String username : List.of("made", "nurul")) {
            Site site = Site.signedIn(port, username);
            assertThat(site.get(handOver).status()).as(username).isEqualTo(404);
            assertThat(site.get("/serah-terima").page().text()).doesNotContain(caseNumber(one.client()));
        }
        assertThat(Site.signedIn(port, "bagus").get(one.page() + "/serah-terima").status()).isEqualTo(404);
    }
}
