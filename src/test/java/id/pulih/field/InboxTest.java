package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Site;
import id.pulih.Site.Answer;
import id.pulih.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for a person, what the person decides, and what the telephone then reads. */
class InboxTest extends FieldCase {

    private final Map<String, Object> changed = Map.of("condition", "slip", "notes", "Sempat memakai sekali");

    @Test
    void aVisitOfAnAgentWhoDoesNotAccompanyTheClientIsAcceptedIntoTheRecord() {
        Companion her = companion();
        UUID episode = episode(START);
        UUID fact = her.phone().save("visit", episode, Phone.visit(clock.instant().minusSeconds(600)));
        her.phone().push();
        Site dewi = Site.signedIn(port, "dewi");

        Answer item = dewi.get("/kotak-masuk/" + fact);
        assertThat(item.page().text()).contains("tidak mendampingi klien ini", "Tatap muka", "Rumah", "Tetap pulih", "Telepon uji", "23 Nov 2026 09.50");
        Answer accepted = act(dewi, item, "terima", Map.of());

        assertThat(accepted.location()).isEqualTo("/kotak-masuk");
        assertThat(count(HandingInTest.ACTIVITIES, fact)).isEqualTo(1);
        assertThat(news(her, fact)).extracting(each -> each.get("kind").asString()).containsExactly("accepted");
        assertThat(trail("field-fact-accepted", fact)).isEqualTo(1);
        assertThat(dewi.get("/kotak-masuk/" + fact).page().text()).contains("Sudah diterima", "Dewi");
    }

    /** Nobody has opened it yet, so whether it presses is not known: it is taken to. */
    @Test
    void anEarlyWarningThatWaitsIsAmongTheUrgentOnes() {
        Companion her = companion();
        UUID episode = episode(START);
        her.phone().save("early-warning", episode, Map.of("occurredAt", clock.instant().toString(), "signs", List.of("withdrawn"), "urgent", false));
        her.phone().push();
        String caseNumber = as("dewi").get("/episodes/" + episode).json().get("caseNumber").asString();
        Site dewi = Site.signedIn(port, "dewi");

        assertThat(dewi.all("/kotak-masuk").select("ul.duties li:contains(" + caseNumber + ")").text()).contains("mendesak");
    }

    @Test
    void twoContentsUnderOneIdStandSideBySideAndTheSecondIsAcceptedAsACorrection() {
        Companion her = companion();
        UUID fact = conflict(her);
        Site dewi = Site.signedIn(port, "dewi");

        Answer item = dewi.get("/kotak-masuk/" + fact);
        assertThat(item.page().select("tr.differs th").eachText()).anyMatch(text -> text.startsWith("Keadaan")).noneMatch(text -> text.startsWith("Cara"));
        assertThat(item.page().select("thead th").eachText()).containsExactly("Yang sudah tercatat", "Yang menunggu keputusan");
        Answer unsaid = act(dewi, item, "terima", Map.of());
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.page().select(".error-summary").text()).contains("Alasan koreksi");

        act(dewi, item, "terima", Map.of("reason", "Agen salah pilih"));
        assertThat(count("select count(*) from pulih.activity where office_id = :office and amends = :id and condition = 'slip'", fact)).isEqualTo(1);
        assertThat(news(her, fact)).extracting(each -> each.get("kind").asString()).containsExactly("accepted");
    }

    @Test
    void whatIsSetAsideSaysWhyToTheAgent() {
        Companion her = companion();
        UUID fact = conflict(her);
        Site dewi = Site.signedIn(port, "dewi");

        Answer silent = act(dewi, dewi.get("/kotak-masuk/" + fact), "sisihkan", Map.of());
        act(dewi, dewi.get("/kotak-masuk/" + fact), "sisihkan", Map.of("word", "Yang pertama sudah benar"));

        assertThat(silent.status()).isEqualTo(422);
        assertThat(news(her, fact).getFirst().get("text").asString()).isEqualTo("Yang pertama sudah benar");
        assertThat(count("select count(*) from pulih.activity where office_id = :office and (id = :id or amends = :id)", fact)).isEqualTo(1);
        assertThat(dewi.get("/kotak-masuk/" + fact).page().text()).contains("Sudah disisihkan", "Yang pertama sudah benar");
    }

    @Test
    void whenTheClockWasImpossibleTheOfficerSaysWhenItWas() {
        Companion her = companion();
        UUID fact = her.phone().save("visit", her.episode(), Phone.visit(clock.instant().plus(Duration.ofDays(700))));
        her.phone().push();
        Site dewi = Site.signedIn(port, "dewi");
        Answer item = dewi.get("/kotak-masuk/" + fact);

        Answer future = act(dewi, item, "terima", Map.of());
        Answer accepted = act(dewi, item, "terima", Map.of("occurredAt", "20-11-2026 14.05"));

        assertThat(item.page().text()).contains("Jam HP tidak mungkin benar");
        assertThat(future.status()).isEqualTo(422);
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(count("select count(*) from pulih.activity where office_id = :office and id = :id and day = date '2026-11-20'", fact)).isEqualTo(1);
    }

    @Test
    void twoOfficersAtOnceDecideOnce() throws Exception {
        Site dewi = Site.signedIn(port, "dewi");
        Site siti = Site.signedIn(port, "siti");
        for (int round = 0; round < 5; round++) {
            Companion her = companion();
            UUID fact = conflict(her);
            Answer page = dewi.get("/kotak-masuk/" + fact);
            Answer same = siti.get("/kotak-masuk/" + fact);
            List<Callable<Answer>> both = List.of(
                    () -> act(dewi, page, "terima", Map.of("reason", "Agen salah pilih")),
                    () -> act(siti, same, "sisihkan", Map.of("word", "Yang pertama sudah benar")));
            try (var pool = Executors.newFixedThreadPool(2)) {
                List<Integer> statuses = pool.invokeAll(both).stream().map(InboxTest::status).sorted().toList();
                assertThat(statuses).containsExactly(303, 409);
            }
            assertThat(count("select count(*) from pulih.field_decision where office_id = :office and fact_id = :id", fact)).isEqualTo(1);
            assertThat(news(her, fact)).hasSize(1);
        }
    }

    @Test
    void anEarlyWarningWaitsUntilItIsRepliedToAndTheAgentReadsTheReply() {
        Companion her = companion();
        UUID report = her.phone().save("early-warning", her.episode(), Map.of("occurredAt", clock.instant().minusSeconds(60).toString(),
                "signs", List.of("old-friends", "money"), "urgent", true, "text", "Sering pulang pagi"));
        her.phone().push();
        Site dewi = Site.signedIn(port, "dewi");
        Answer item = dewi.get("/kotak-masuk/" + report);
        int before = waiting(dewi);

        assertThat(item.page().text()).contains("Peringatan dini", "mendesak", "Kembali ke pergaulan lama", "Sering pulang pagi", "Ahmad Contoh");
        Answer replied = dewi.send(item, "/kotak-masuk/" + report + "/balasan", Map.of("text", "Kami datang besok"));
        dewi.post("/kotak-masuk/" + report + "/balasan", with(Site.fields(Site.form(item, "/kotak-masuk/" + report + "/balasan")), "text", "Kami datang besok"));

        assertThat(replied.status()).isEqualTo(303);
        assertThat(news(her, report)).extracting(each -> each.get("text").asString()).containsExactly("Kami datang besok");
        assertThat(waiting(dewi)).isEqualTo(before - 1);
    }

    @Test
    void aSecondContentOfAReportIsAcceptedAsItsCorrectionAndIsDoneWith() {
        Companion her = companion();
        UUID id = Ids.next();
        var warning = new HashMap<String, Object>(Map.of("occurredAt", clock.instant().minusSeconds(60).toString(), "signs", List.of("mood"), "urgent", false));
        her.phone().push(List.of(her.phone().seal(id, "early-warning", her.episode(), warning)));
        warning.put("signs", List.of("money"));
        her.phone().push(List.of(her.phone().seal(id, "early-warning", her.episode(), warning)));
        Site dewi = Site.signedIn(port, "dewi");
        int before = waiting(dewi);

        Answer item = dewi.get("/kotak-masuk/" + id);
        assertThat(item.page().select("tr.differs td").eachText()).containsExactly("Mudah marah atau murung", "Uang atau barang hilang");
        Answer accepted = act(dewi, item, "terima", Map.of("reason", "Agen salah pilih"));

        assertThat(accepted.status()).isEqualTo(303);
        assertThat(count("select count(*) from pulih.field_report where office_id = :office and amends = :id and signs = 'money'", id)).isEqualTo(1);
        assertThat(waiting(dewi)).as("neither the conflict nor the report waits").isEqualTo(before - 2);
    }

    @Test
    void anActivityFromATelephoneIsRepliedToFromItsPage() {
        Companion her = companion();
        UUID visit = her.phone().save("visit", her.episode(), Phone.visit(clock.instant().minusSeconds(60)));
        her.phone().push();
        Site dewi = Site.signedIn(port, "dewi");
        String page = "/kegiatan/" + visit + "/balasan";
        String activity = "/episode/" + her.episode() + "/kegiatan/" + visit;

        assertThat(dewi.get(activity).page().select("a[href=" + page + "]")).hasSize(1);
        Answer tooLong = dewi.send(dewi.get(page), page, Map.of("text", "x".repeat(301)));
        Answer sent = dewi.send(dewi.get(page), page, Map.of("text", "Kunjungan yang baik"));

        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(sent.location()).isEqualTo(activity);
        assertThat(news(her, visit)).extracting(each -> each.get("text").asString()).containsExactly("Kunjungan yang baik");
        assertThat(dewi.get(page).page().text()).contains("Kunjungan yang baik");
        assertThat(Site.signedIn(port, "bagus").get(page).status()).isEqualTo(404);
    }

    @Test
    void anEndedProgrammeTakesNothingMoreAndSaysWhatToDo() {
        Companion her = companion();
        UUID fact = her.phone().save("visit", her.episode(), Phone.visit(clock.instant().minusSeconds(60)));
        as("dewi").post("/episodes/" + her.episode() + "/ending",
                Map.of("id", Ids.next().toString(), "kind", "moved", "endedOn", TODAY.toString(), "reason", "Pindah"));
        her.phone().push();
        Site dewi = Site.signedIn(port, "dewi");

        Answer item = dewi.get("/kotak-masuk/" + fact);
        assertThat(item.page().text()).contains("sudah berakhir", "lalu sisihkan");
        assertThat(item.page().select("form[action$=/terima]")).isEmpty();
        assertThat(act(dewi, item, "sisihkan", Map.of("word", "Program sudah selesai")).status()).isEqualTo(303);
    }

    @Test
    void theInboxOfAnotherOfficeShowsNothingOfIt() {
        Companion her = companion();
        UUID fact = conflict(her);
        Site bagus = Site.signedIn(port, "bagus");

        assertThat(bagus.get("/kotak-masuk/" + fact).status()).isEqualTo(404);
        assertThat(bagus.get("/kotak-masuk").page().html()).doesNotContain("Melati");
    }

    private UUID conflict(Companion her) {
        UUID id = Ids.next();
        Instant at = clock.instant().minusSeconds(600);
        var other = new HashMap<>(Phone.visit(at));
        other.putAll(changed);
        her.phone().push(List.of(her.phone().seal(id, "visit", her.episode(), Phone.visit(at))));
        assertThat(Phone.said(her.phone().push(List.of(her.phone().seal(id, "visit", her.episode(), other)))).getFirst().answer()).isEqualTo("conflict");
        return id;
    }

    private static Answer act(Site site, Answer item, String what, Map<String, String> values) {
        String action = item.page().select("form[action$=/" + what + "]").attr("action");
        return site.send(item, action, values);
    }

    private static int status(Future<Answer> answer) {
        try {
            return answer.get().status();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    /** What waits on all pages of the list: the menu's number stops at a hundred, and other tests leave things waiting. */
    private static int waiting(Site site) {
        return site.all("/kotak-masuk").select("ul.duties > li").size();
    }

    private static List<JsonNode> news(Companion her, UUID about) {
        her.phone().pull();
        return her.phone().news.stream().filter(each -> each.get("about").asString().equals(about.toString())).toList();
    }
}
