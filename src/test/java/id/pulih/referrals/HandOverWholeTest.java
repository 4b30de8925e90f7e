package id.pulih.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Site;
import id.pulih.access.Asker;
import id.pulih.documents.Pdfs;
import id.pulih.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every fact a hand-over carries: it arrives equal, and what the client did not agree to stays. */
class HandOverWholeTest extends HandOverCase {

    /** Of one record and not of the fact: ids, and what a correction says. */
    private static final List<String> OF_THE_ROW = List.of("id", "amends", "amendedBy", "reason", "informantName");

    private UUID handedOver(List<String> portions, boolean papers) {
        sample.consented(one.client(), portions);
        String handOver = SampleHandOver.proposed(Site.signedIn(port, "dewi"), one.episode(), portions, papers).location();
        String there = SampleHandOver.accepted(Site.signedIn(port, "bagus"), handOver).location();
        assertThat(there).startsWith("/episode/");
        return UUID.fromString(there.substring("/episode/".length()));
    }

    private List<String> facts(String username, UUID episode, String kind) {
        return items(username, episode, kind).stream()
                .filter(each -> each.path("amendedBy").asString("").isEmpty() && !each.get("id").asString().equals(unreal.toString()))
                .map(each -> ((ObjectNode) each.deepCopy()).remove(OF_THE_ROW).toString()).sorted().toList();
    }

    private List<JsonNode> items(String username, UUID episode, String kind) {
        Api.Answer answer = as(username).get("/episodes/" + episode + "/" + kind);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().get("items").valueStream().toList();
    }

    private List<String> states(String username, UUID episode) {
        return duties(username, episode).valueStream().map(each -> List.of("rule", "month", "from", "to", "lastDay", "owner", "blocks", "state", "upcoming",
                "fulfilledLate").stream().map(field -> field + "=" + each.path(field)).toList().toString()).sorted().toList();
    }

    private List<String> whole(String username, String path, String... fields) {
        JsonNode read = as(username).get(path).json();
        return List.of(fields).stream().map(field -> field + "=" + read.path(field)).toList();
    }

    private List<String> position(String username, UUID episode) {
        return whole(username, "/episodes/" + episode, "programme", "profileVersion", "returnedToFamilyOn", "enrolledOn", "startsOn", "plannedEnd",
                "extensionMonths", "month", "week", "weeks", "pausedSince");
    }

    /** The rows of the sender, byte for byte. */
    private List<String> rows() {
        Asker dewi = asker("dewi");
        var prints = new ArrayList<String>();
        work.read(dewi.own("test"), () -> {
            for (String table : List.of("activity", "assessment", "urine_test", "episode_pause", "episode_extension", "obligation", "episode")) {
                prints.add(print(dewi, table, table.equals("episode") ? "id" : "episode_id", one.episode()));
            }
            for (String table : List.of("client", "client_paper", "attachment", "consent")) {
                prints.add(print(dewi, table, table.equals("client") ? "id" : "client_id", one.client()));
            }
            return 0;
        });
        return prints;
    }

    private String print(Asker asker, String table, String owner, UUID id) {
        return table + " " + jdbc.sql("select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from pulih.%s t where office_id = :office and %s = :id"
                .formatted(table, owner)).param("office", asker.office()).param("id", id).query(String.class).single();
    }

    private byte[] scan(String username, UUID client) {
        Site site = Site.signedIn(port, username);
        String link = site.get("/klien/" + client).page().select("a[href^=/klien/" + client + "/berkas/]").attr("href");
        var answer = site.raw("GET", link, null);
        assertThat(answer.statusCode()).as(link).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everythingAgreedToArrivesEqualAndTheSendersRowsStayAsTheyWere() {
        var activitiesBefore = facts("dewi", one.episode(), "activities");
        var states = states("dewi", one.episode());
        var position = position("dewi", one.episode());
        var readable = List.of(as("dewi").get("/episodes/" + one.episode() + "/assessments").json(), as("dewi").get("/episodes/" + one.episode() + "/urine-tests").json());
        sample.consented(one.client(), List.of("identity"));
        sample.consented(one.client(), SampleHandOver.EVERYTHING);
        var rows = rows();

        String handOver = SampleHandOver.proposed(Site.signedIn(port, "dewi"), one.episode(), SampleHandOver.EVERYTHING, true).location();
        UUID there = UUID.fromString(SampleHandOver.accepted(Site.signedIn(port, "bagus"), handOver).location().substring("/episode/".length()));

        assertThat(facts("bagus", there, "activities")).isEqualTo(activitiesBefore).hasSize(2);
        assertThat(items("bagus", there, "activities")).hasSize(2).allMatch(each -> !each.hasNonNull("amends") && !each.hasNonNull("reason"));
        for (String kind : List.of("assessments", "urine-tests")) {
            assertThat(facts("bagus", there, kind)).as(kind).isEqualTo(facts("dewi", one.episode(), kind)).hasSize(2);
            assertThat(items("bagus", there, kind)).as(kind).hasSize(2).allMatch(each -> !each.hasNonNull("amends") && !each.hasNonNull("reason"));
        }
        assertThat(facts("bagus", there, "assessments").toString()).contains("Malu menjawab");
        assertThat(states("bagus", there)).isEqualTo(states);
        assertThat(duty("bagus", there, "group-meeting-m2").get("reason").asString()).isEqualTo("Belum siap berkelompok");
        assertThat(position("bagus", there)).isEqualTo(position);
        assertThat(as("dewi").get("/episodes/" + one.episode()).text("/mainSubstance")).isEqualTo("SYN");
        assertThat(as("bagus").get("/episodes/" + there).json().has("mainSubstance")).as("no portion of consent names it").isFalse();
        var pause = as("bagus").get("/episodes/" + there).json().at("/pauses/0");
        assertThat(pause.get("from").asString() + " " + pause.get("resumedOn").asString()).isEqualTo("2026-09-01 2026-09-11");
        assertThat(rows()).isEqualTo(rows);
        assertThat(readable).isEqualTo(List.of(as("dewi").get("/episodes/" + one.episode() + "/assessments").json(),
                as("dewi").get("/episodes/" + one.episode() + "/urine-tests").json()));
        assertThat(Site.signedIn(port, "dewi").get(handOver).page().text()).contains("Program dilanjutkan di " + SampleHandOver.CILACAP);
    }

    @Test
    void thePersonThePapersAndTheCardsArriveEqual() {
        byte[] scan = scan("dewi", one.client());
        UUID there = handedOver(SampleHandOver.EVERYTHING, true);
        UUID client = UUID.fromString(as("bagus").get("/episodes/" + there).text("/clientId"));

        String[] person = {"name", "nik", "sex", "birthDate", "phone", "villageCode", "address", "guardian", "rehabilitation", "papers"};
        assertThat(whole("bagus", "/clients/" + client, person)).isEqualTo(whole("dewi", "/clients/" + one.client(), person));
        assertThat(scan("bagus", client)).isEqualTo(scan).isEqualTo(scan("dewi", one.client()));
        assertThat(count("bagus", "attachment", "client_id", client)).as("neither the replaced scan nor the court order").isEqualTo(1);
        for (JsonNode test : items("bagus", there, "urine-tests")) {
            var page = Site.signedIn(port, "bagus").get("/episode/" + there + "/urin/" + test.get("id").asString());
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().text()).contains(test.get("panel").asString().equals(panel) ? "Ketamin" : "Amfetamin");
        }
    }

    private int count(String username, String table, String owner, UUID id) {
        Asker asker = asker(username);
        return work.read(asker.own("test"), () -> jdbc.sql("select count(*) from pulih.%s where office_id = :office and %s = :id".formatted(table, owner))
                .param("office", asker.office()).param("id", id).query(Integer.class).single());
    }

    @Test
    void whatWasNotAgreedToStays() {
        UUID there = handedOver(List.of("identity", "presence"), false);
        UUID client = UUID.fromString(as("bagus").get("/episodes/" + there).text("/clientId"));

        for (String kind : List.of("activities", "assessments", "urine-tests")) {
            assertThat(items("bagus", there, kind)).as(kind).isEmpty();
        }
        assertThat(count("bagus", "attachment", "client_id", client)).isZero();
        assertThat(count("bagus", "client_paper", "client_id", client)).isZero();
        assertThat(duties("bagus", there).toString()).doesNotContain("Belum siap berkelompok");
        assertThat(duty("bagus", there, "group-meeting-m2").get("state").asString()).isEqualTo("refused");
        assertThat(as("bagus").get("/episodes/" + there).json().toString()).doesNotContain("Dirawat di rumah sakit");
    }

    @Test
    void withoutNotesNoOwnWordsGoAlongNotEvenWhyAnItemWasLeftOpen() {
        UUID there = handedOver(List.of("identity", "presence", "attendance", "measurements"), false);

        assertThat(items("bagus", there, "activities")).hasSize(2);
        assertThat(items("bagus", there, "assessments")).hasSize(2);
        assertThat(items("bagus", there, "urine-tests")).isEmpty();
        assertThat(items("bagus", there, "activities").toString() + items("bagus", there, "assessments"))
                .doesNotContain("Rajin mengaji", "Versi", "Malu menjawab", "Ibu Rahasia", "Terbaca dari lembar lain");
        assertThat(scores("bagus", there)).isEqualTo(scores("dewi", one.episode())).hasSize(2);
    }

    private List<String> scores(String username, UUID episode) {
        return items(username, episode, "assessments").stream().filter(each -> !each.hasNonNull("amendedBy"))
                .map(each -> each.get("takenOn") + " " + each.get("scores") + each.get("answers")).sorted().toList();
    }

    @Test
    void theOutcomeIsTheSameThereAndACertificateIsIssued() throws Exception {
        var twin = sample.begun();
        sample.measured(twin.episode());
        UUID there = handedOver(SampleHandOver.EVERYTHING, false);
        for (var side : Map.of("dewi", twin.episode(), "bagus", there).entrySet()) {
            String path = "/episodes/" + side.getValue();
            SampleHandOver.stored(as(side.getKey()), path + "/assessments",
                    SampleHandOver.form("whoqol-bref", "final", "2026-11-20", SampleHandOver.answers(26, 4)));
            var card = SampleHandOver.card("2026-11-20", Map.of("AMP", "negative", "MET", "negative"));
            card.put("moment", "final");
            SampleHandOver.stored(as(side.getKey()), path + "/urine-tests", card);
        }

        Api.Answer outcome = as("bagus").get("/episodes/" + there + "/outcome");

        String[] verdicts = {"urine", "qualityOfLife", "improvement"};
        assertThat(outcome.text("/improvement/verdict")).isNotEmpty();
        assertThat(whole("bagus", "/episodes/" + there + "/outcome", verdicts))
                .isEqualTo(whole("dewi", "/episodes/" + twin.episode() + "/outcome", verdicts));
        assertThat(Site.signedIn(port, "bagus").get("/episode/" + there + "/hasil").status()).isEqualTo(200);
        Api.Answer done = as("sri").post("/episodes/" + there + "/completion", Map.of("id", Ids.next().toString(), "completedOn", TODAY.toString(),
                "reason", "Klien bekerja di kota lain"));
        assertThat(done.status()).as(done.json().toString()).isEqualTo(201);
        byte[] certificate = as("bagus").get("/episodes/" + there + "/certificate").bytes();
        assertThat(Pdfs.text(certificate)).contains(as("dewi").get("/clients/" + one.client()).text("/name"), SampleHandOver.CILACAP);
    }
}
