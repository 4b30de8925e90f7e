package id.pulih.demo;

import id.pulih.demo.DemoClients.Somebody;
import id.pulih.demo.Stage.Diligence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells one demo client's story up to the demo's day, entry by entry. The same every time: random numbers have a fixed seed. */
final class Story {

    private static final List<String> NOTES = List.of(
            "Bertemu di rumah, keadaan baik, sudah mulai bekerja lagi di bengkel.",
            "Tidur lebih teratur. Keluarga ikut mendukung.",
            "Ikut kerja bakti hari Minggu, merasa diterima warga.",
            "Sempat bertemu teman lama, dapat menolak ajakan.",
            "Ingin belajar servis telepon genggam.");

    /** The office that enters the story: its officer and head at the API, its day and zone. */
    record Teller(ApiCalls officer, ApiCalls head, LocalDate today, ZoneId zone) {}

    private final ApiCalls officer;
    private final ApiCalls head;
    private final Somebody somebody;
    private final Stage stage;
    private final String key;
    private final LocalDate today;
    private final ZoneId zone;
    private final Random random;

    Story(Teller teller, Somebody somebody, Stage stage, String key) {
        this.officer = teller.officer();
        this.head = teller.head();
        this.somebody = somebody;
        this.stage = stage;
        this.key = key;
        this.today = teller.today();
        this.zone = teller.zone();
        this.random = new Random(key.hashCode());
    }

    /** @param agent who is assigned when the stage has an agent */
    void tell(int serial, UUID agent) {
        UUID client = id("client");
        officer.post("/clients", registration(client, serial));
        papers(client);
        officer.post("/clients/" + client + "/consents", Map.of(
                "id", id("consent"), "purpose", "aftercare", "grantedOn", start().toString(),
                "evidence", "Formulir bertanda tangan, map " + serial));
        if (stage.programme() != null) {
            programme(client, agent);
        }
    }

    private Map<String, Object> registration(UUID client, int serial) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", client);
        body.put("name", somebody.name());
        body.put("alias", somebody.alias());
        body.put("nik", somebody.nik(serial));
        body.put("sex", somebody.woman() ? "female" : "male");
        body.put("birthDate", somebody.born().toString());
        body.put("phone", "0812-3456-%04d".formatted(7000 + serial));
        body.put("villageCode", somebody.village());
        body.put("address", "RT 0%d RW 0%d".formatted(1 + serial % 8, 1 + serial % 5));
        body.put("guardian", Map.of("name", somebody.guardian(), "relation", somebody.relation()));
        body.put("rehabilitation", Map.of(
                "institution", serial % 2 == 0 ? "Balai Besar Rehabilitasi BNN Lido" : "Klinik Pratama Sehati",
                "kind", serial % 2 == 0 ? "inpatient" : "outpatient",
                "finishedOn", start().minusDays(6).toString()));
        return body;
    }

    private void papers(UUID client) {
        List<String> kinds = List.of("national-id", "family-card", "guardian-id", "photo");
        int handedIn = stage.diligence() == Diligence.NONE ? 2 : 4;
        kinds.subList(0, handedIn).forEach(kind ->
                officer.put("/clients/" + client + "/papers/" + kind, Map.of("receivedOn", start().toString())));
    }

    private void programme(UUID client, UUID agent) {
        UUID episode = id("episode");
        var substance = InventedPeople.SUBSTANCES.get(Math.floorMod(key.hashCode(), InventedPeople.SUBSTANCES.size()));
        officer.post("/episodes", Map.of("id", episode, "clientId", client, "programme", String.valueOf(stage.programme()),
                "returnedToFamilyOn", start().toString(), "enrolledOn", start().toString(), "mainSubstance", substance.code()));
        if (stage.assigned()) {
            officer.post("/episodes/" + episode + "/assignments",
                    Map.of("id", id("assignment"), "agentId", agent, "from", start().toString()));
        }
        for (JsonNode duty : officer.get("/episodes/" + episode + "/obligations")) {
            fulfil(episode, duty);
        }
        end(episode);
    }

    /** Enters what this story's people have entered by now. */
    private void fulfil(UUID episode, JsonNode duty) {
        LocalDate from = LocalDate.parse(duty.get("from").asString());
        LocalDate to = LocalDate.parse(duty.get("to").asString());
        String kind = duty.get("kind").asString();
        boolean first = "initial".equals(duty.path("moment").asString("")) || duty.get("rule").asString().equals("visit-m1");
        if (from.isAfter(today) || !done(first, kind, to)) {
            return;
        }
        LocalDate day = earlier(from.plusDays(random.nextInt(1, 9)), earlier(to, today));
        String rule = duty.get("rule").asString();
        switch (kind) {
            case "whoqol-bref" -> assessment(episode, rule, kind, duty.get("moment").asString(), day, quality(duty));
            case "urica" -> assessment(episode, rule, kind, duty.get("moment").asString(), day, readiness());
            case "urine-test" -> urine(episode, rule, duty.get("moment").asString(), day);
            default -> activity(episode, rule, kind, day, "stable");
        }
    }

    private boolean done(boolean first, String kind, LocalDate to) {
        return switch (stage.diligence()) {
            case ALL -> stage.ending() == null || !to.isAfter(today);
            case LATE -> first || (!kind.equals("visit") && !kind.equals("positive-activity")) || to.isBefore(today.minusDays(60));
            case FIRST -> first && kind.equals("visit");
            case NONE -> false;
        };
    }

    private void activity(UUID episode, String rule, String kind, LocalDate day, String condition) {
        var body = new HashMap<String, Object>(Map.of(
                "id", id("activity:" + rule), "kind", kind,
                "occurredAt", day.atTime(9 + random.nextInt(7), 15).atZone(zone).toOffsetDateTime().toString(),
                "mode", "direct", "condition", condition,
                "notes", NOTES.get(random.nextInt(NOTES.size()))));
        if (kind.equals("visit")) {
            body.put("place", random.nextInt(3) == 0 ? "neighbourhood" : "home");
        }
        if (day.equals(today)) {
            body.put("occurredAt", day.atStartOfDay(zone).toOffsetDateTime().toString());
        }
        officer.post("/episodes/" + episode + "/activities", body);
    }

    private void assessment(UUID episode, String rule, String instrument, String moment, LocalDate day, Map<String, Integer> answers) {
        officer.post("/episodes/" + episode + "/assessments", Map.of("id", id("assessment:" + rule), "instrument", instrument,
                "moment", moment, "takenOn", day.toString(), "answers", answers));
    }

    /** The first time mostly threes with some twos; the last time each answer is better by the stage's gain. */
    private Map<String, Integer> quality(JsonNode duty) {
        int gain = "final".equals(duty.get("moment").asString()) ? stage.gain() : 0;
        var seeded = new Random(key.hashCode() + 1L);
        var answers = new LinkedHashMap<String, Integer>();
        for (int item = 1; item <= 26; item++) {
            boolean reversed = item == 3 || item == 4 || item == 26;
            int good = 3 + (seeded.nextInt(4) == 0 ? -1 : seeded.nextInt(5) == 0 ? 1 : 0) + gain;
            answers.put(String.valueOf(item), Math.clamp(reversed ? 6 - good : good, 1, 5));
        }
        return answers;
    }

    private Map<String, Integer> readiness() {
        var answers = new LinkedHashMap<String, Integer>();
        for (int item = 1; item <= 32; item++) {
            boolean precontemplation = List.of(1, 5, 11, 13, 23, 26, 29, 31).contains(item);
            answers.put(String.valueOf(item), precontemplation ? 1 + random.nextInt(2) : 3 + random.nextInt(3));
        }
        return answers;
    }

    private void urine(UUID episode, String rule, String moment, LocalDate day) {
        officer.post("/episodes/" + episode + "/urine-tests", Map.of("id", id("urine:" + rule), "takenOn", day.toString(),
                "moment", moment, "panel", "napza-6",
                "kit", Map.of("brand", "Contoh Kit 6", "lot", "L2603", "expiresOn", today.plusYears(1).toString()),
                "results", Map.of("AMP", "negative", "MET", "negative", "THC", "negative", "MOP", "negative", "BZO", "negative",
                        "COC", "negative")));
    }

    private void end(UUID episode) {
        String path = "/episodes/" + episode;
        switch (String.valueOf(stage.ending())) {
            case "slip" -> activity(episode, "slip", "visit", today.minusDays(2), "slip");
            case "pause" -> officer.post(path + "/pauses", Map.of("id", id("pause"), "from", today.minusDays(10).toString(),
                    "reason", "Klien menjaga orang tua yang dirawat di luar kota."));
            case "moved" -> officer.post(path + "/ending", Map.of("id", id("ending"), "kind", "moved",
                    "endedOn", today.minusDays(3).toString(), "reason", "Pindah kerja ke provinsi lain."));
            case "completed" -> complete(path, null);
            case "completed-with-reason" -> complete(path, "Beberapa kunjungan tidak tercatat karena agen sakit; keadaan klien sudah dipastikan kepala seksi.");
            default -> { }
        }
    }

    private void complete(String path, @Nullable String reason) {
        var body = new HashMap<String, Object>(Map.of("id", id("completion"), "completedOn", start().plusMonths(4).toString()));
        if (reason != null) {
            body.put("reason", reason);
        }
        head.post(path + "/completion", body);
    }

    private LocalDate start() {
        return today.minusDays(stage.day());
    }

    private UUID id(String what) {
        return Cast.id(key + ":" + what);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
