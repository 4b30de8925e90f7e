package id.pulih.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Api;
import id.pulih.Api.Answer;
import id.pulih.PulihTest;
import id.pulih.platform.Ids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An integrator takes one client from registration to certificate through the API, over four months of a controlled clock. */
class ApiJourney extends PulihTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 4);
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    private final UUID client = Ids.next();
    private final UUID agent = Ids.next();
    private final UUID episode = Ids.next();

    @AfterEach
    void backToToday() {
        clock.reset();
    }

    @Test
    void oneClientFromRegistrationToCertificate() throws Exception {
        clock.goTo(START);
        register();
        assign();
        theObligationsFollowGambar4();
        monthOne();
        monthsTwoAndThree();
        completionIsRefusedWhileTheFinalMeasurementsAreMissing();
        monthFour();
        theOutcomeIsTheWorkedExample();
        completion();
        String code = theCertificateIsAReadablePdf();
        assertThat(get("/verifikasi/" + code).body()).contains("asli");
        assertThat(get("/verifikasi/" + code).body()).doesNotContain("Journey").doesNotContain("Sumbawa");
    }

    private void register() {
        Answer village = officer().get("/areas?level=village&q=Brang%20Biji,%20Sumbawa");
        assertThat(village.text("/items/0/code")).isEqualTo("5204081007");
        Answer created = officer().post("/clients", Map.ofEntries(
                Map.entry("id", client), Map.entry("name", "Perjalanan Satu Klien"), Map.entry("alias", "Rinjani 88"),
                Map.entry("nik", "5204081205909001"), Map.entry("sex", "male"), Map.entry("birthDate", "1990-05-12"),
                Map.entry("phone", "+62 812 1111 2222"), Map.entry("villageCode", "5204081007"), Map.entry("address", "RT 03 RW 01"),
                Map.entry("guardian", Map.of("name", "Ibu Siti", "relation", "parent")),
                Map.entry("rehabilitation", Map.of("institution", "Balai Rehabilitasi", "kind", "inpatient", "finishedOn", "2025-12-28"))));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().at("/warnings")).isEmpty();
        for (String kind : List.of("national-id", "family-card", "guardian-id", "photo")) {
            assertThat(officer().put("/clients/" + client + "/papers/" + kind, Map.of("receivedOn", START.toString())).status())
                    .isEqualTo(204);
        }
        assertThat(officer().post("/clients/" + client + "/consents", Map.of("id", Ids.next(), "purpose", "aftercare",
                "grantedOn", START.toString(), "evidence", "Formulir bertanda tangan")).status()).isEqualTo(201);
    }

    private void assign() {
        List<Map<String, Object>> training = List.of("addiction-basics", "relapse-early-warning", "monitoring-and-accompaniment",
                        "communication", "networking-and-referral", "recording-and-reporting").stream()
                .map(topic -> Map.<String, Object>of("topic", topic, "hours", 2, "date", "2025-06-01")).toList();
        assertThat(officer().post("/agents", Map.of("id", agent, "name", "Agen Perjalanan", "phone", "081333444555",
                "villageCode", "5204081007", "category", "cadre",
                "decree", Map.of("number", "188/7/2025", "date", "2025-05-01", "signedBy", "Lurah Brang Biji"),
                "training", training, "criteria", List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"))).status())
                .isEqualTo(201);
        assertThat(officer().post("/episodes", Map.of("id", episode, "clientId", client, "programme", "pasca-2019",
                "returnedToFamilyOn", START.toString(), "enrolledOn", START.toString())).status()).isEqualTo(201);
        assertThat(officer().post("/episodes/" + episode + "/assignments",
                Map.of("id", Ids.next(), "agentId", agent, "from", START.toString())).status()).isEqualTo(201);
    }

    /** Source 004, Gambar 4: weeks 1-2 are days 1-14 of a programme month, weeks 3-4 the rest (K3). */
    private void theObligationsFollowGambar4() {
        var windows = new HashMap<String, String>();
        officer().get("/episodes/" + episode + "/obligations").json().forEach(duty -> windows.put(
                duty.get("rule").asString(), duty.get("from").asString() + " " + duty.get("to").asString()));
        assertThat(windows)
                .containsEntry("visit-m1", "2026-01-04 2026-01-17")
                .containsEntry("whoqol-bref-initial", "2026-01-04 2026-01-17")
                .containsEntry("information-m1", "2026-01-18 2026-02-03")
                .containsEntry("group-meeting-m2", "2026-02-04 2026-02-17")
                .containsEntry("progress-review-m3", "2026-03-18 2026-04-03")
                .containsEntry("urine-test-final", "2026-04-04 2026-05-03");
    }

    private void monthOne() {
        activity("visit", START.plusDays(2));
        measure("initial", START.plusDays(3), Answers.initial());
        activity("information", LocalDate.of(2026, 1, 20));
        activity("positive-activity", LocalDate.of(2026, 1, 25));
    }

    private void monthsTwoAndThree() {
        for (int month : List.of(2, 3)) {
            activity("visit", LocalDate.of(2026, month, 8));
            activity("group-meeting", LocalDate.of(2026, month, 9));
            activity("relapse-prevention", LocalDate.of(2026, month, 10));
            activity("positive-activity", LocalDate.of(2026, month, 22));
            activity("progress-review", LocalDate.of(2026, month, 24));
        }
    }

    private void completionIsRefusedWhileTheFinalMeasurementsAreMissing() {
        clock.goTo(LocalDate.of(2026, 5, 4));
        Answer refused = head().post("/episodes/" + episode + "/completion",
                Map.of("id", Ids.next(), "completedOn", "2026-05-04"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("obligations-open");
        assertThat(refused.json().at("/obligations").toString()).contains("whoqol-bref-final", "urine-test-final", "visit-m4");
    }

    private void monthFour() {
        activity("visit", LocalDate.of(2026, 4, 12));
        activity("networking", LocalDate.of(2026, 4, 20));
        measure("final", LocalDate.of(2026, 4, 28), Answers.last());
    }

    private void theOutcomeIsTheWorkedExample() {
        Answer outcome = officer().get("/episodes/" + episode + "/outcome");
        assertThat(outcome.text("/urine/verdict")).isEqualTo("pulih");
        assertThat(outcome.text("/qualityOfLife/verdict")).isEqualTo("baik");
        assertThat(outcome.json().at("/qualityOfLife/domains/physical/initial").asInt()).isEqualTo(56);
        assertThat(outcome.json().at("/qualityOfLife/domains/physical/final").asInt()).isEqualTo(69);
        assertThat(outcome.json().at("/qualityOfLife/domains/physical/ratio").asDouble()).isEqualTo(0.2321);
        assertThat(outcome.text("/qualityOfLife/domains/physical/change")).isEqualTo("meningkat");
        assertThat(outcome.json().at("/improvement/improved").asInt()).isEqualTo(4);
    }

    private void completion() {
        clock.goTo(LocalDate.of(2026, 5, 4));
        var body = Map.of("id", Ids.next(), "completedOn", "2026-05-03");
        assertThat(officer().post("/episodes/" + episode + "/completion", body).status()).isEqualTo(403);
        assertThat(head().post("/episodes/" + episode + "/completion", body).status()).isEqualTo(201);
        assertThat(head().post("/episodes/" + episode + "/completion", body).status()).isEqualTo(200);
    }

    private String theCertificateIsAReadablePdf() throws Exception {
        Answer certificate = officer().get("/episodes/" + episode + "/certificate");
        assertThat(certificate.headers().get("content-type")).startsWith("application/pdf");
        try (var document = Loader.loadPDF(certificate.bytes())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Perjalanan Satu Klien").contains("BNNK Sumbawa").doesNotContainIgnoringCase("urin");
            var code = java.util.regex.Pattern.compile("/verifikasi/([A-Z0-9a-z]+)").matcher(text.replaceAll("\\s", ""));
            assertThat(code.find()).isTrue();
            return code.group(1);
        }
    }

    private void activity(String kind, LocalDate day) {
        goToAtLeast(day);
        var body = new HashMap<String, Object>(Map.of("id", Ids.next(), "kind", kind, "mode", "direct", "condition", "stable",
                "occurredAt", day.atTime(9, 30).atZone(WITA).toOffsetDateTime().toString(), "notes", "Keadaan baik."));
        if (kind.equals("visit")) {
            body.put("place", "home");
        }
        assertThat(officer().post("/episodes/" + episode + "/activities", body).status()).isEqualTo(201);
    }

    private void measure(String moment, LocalDate day, Map<String, Integer> answers) {
        goToAtLeast(day);
        assertThat(officer().post("/episodes/" + episode + "/assessments", Map.of("id", Ids.next(), "instrument", "whoqol-bref",
                "moment", moment, "takenOn", day.toString(), "answers", answers)).status()).isEqualTo(201);
        assertThat(officer().post("/episodes/" + episode + "/urine-tests", Map.of("id", Ids.next(), "takenOn", day.toString(),
                "moment", moment, "panel", "napza-6", "kit", Map.of("brand", "Kit", "lot", "L1", "expiresOn", "2027-01-01"),
                "results", Map.of("AMP", "negative", "MET", "negative", "THC", "negative", "MOP", "negative", "BZO", "negative",
                        "COC", "negative"))).status()).isEqualTo(201);
    }

    private void goToAtLeast(LocalDate day) {
        if (clock.instant().isBefore(day.atTime(2, 0).atZone(java.time.ZoneOffset.UTC).toInstant())) {
            clock.goTo(day);
        }
    }

    /** Tokens live for hours and this story for months: signed in anew for each call. */
    private Api officer() {
        return as("dewi");
    }

    private Api head() {
        return as("siti");
    }
}
