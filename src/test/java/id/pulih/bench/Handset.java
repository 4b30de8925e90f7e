package id.pulih.bench;

import id.pulih.field.PhoneKeys;
import id.pulih.platform.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent's telephone as docs/sync.md has it. What it sends is sealed beforehand: sealing is the telephone's work, not the server's. */
final class Handset {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String FACTS = "/api/v1/field/facts";
    private static final List<String> NOTES = List.of("Bertemu di rumah, keadaan baik, keluarga ikut mendukung.",
            "Sudah mulai bekerja lagi, tidur lebih teratur, nafsu makan baik.", "Membahas pemicu dan cara menghadapinya, sempat bertemu teman lama.");

    private final PhoneKeys keys = new PhoneKeys();
    private final List<Episode> episodes;
    private final String device;
    private final byte[] serverKey;
    private final int version;

    /** A programme its agent accompanies today. */
    record Episode(UUID id, Instant startsAt) {}

    private Handset(List<Episode> episodes, Line line, String code) throws IOException {
        this.episodes = episodes;
        byte[] body = JSON.writeValueAsBytes(Map.of("code", code, "sendKey", ENCODER.encodeToString(keys.sendKey()),
                "readKey", ENCODER.encodeToString(keys.readKey()), "name", "Telepon uji"));
        Line.Answer answer = line.send("POST", "/api/v1/field/devices", body, "Content-Type", "application/json");
        if (answer.status() != 201) {
            throw new IllegalStateException("The code was refused: " + answer.status() + " " + answer.text());
        }
        JsonNode enrolled = JSON.readTree(answer.body());
        device = enrolled.at("/device").asString();
        serverKey = Base64.getUrlDecoder().decode(enrolled.at("/serverKey/key").asString());
        version = enrolled.at("/serverKey/version").asInt();
    }

    static Handset enrol(Line line, String code, List<Episode> episodes) throws IOException {
        return new Handset(episodes, line, code);
    }

    /** A request that is ready to be signed and sent, as often as one likes. */
    record Batch(Handset phone, byte[] body, int facts) {

        /** @return whether every fact got this answer */
        boolean send(Line line, String expected) throws IOException {
            Line.Answer answer = line.send("POST", FACTS, body, "Content-Type", "application/json", "Authorization", phone.authorization(body));
            String text = answer.text();
            boolean all = answer.status() == 200 && text.split("\"answer\":\"" + expected + "\"", -1).length - 1 == facts;
            if (!all && System.getProperty("bench.verbose") != null) {
                System.err.println(answer.status() + " " + text.substring(0, Math.min(2000, text.length())));
            }
            return all;
        }
    }

    /** @param sittings in how many sittings the facts were saved: each has a key of its own */
    Batch batch(Random random, int facts, int sittings) {
        Instant now = Instant.now();
        var sealed = new ArrayList<Map<String, String>>();
        PhoneKeys.Sealing sealing = null;
        for (int i = 0; i < facts; i++) {
            if (sealing == null || i * sittings / facts != (i - 1) * sittings / facts) {
                sealing = new PhoneKeys.Sealing(serverKey, version);
            }
            UUID id = Ids.next();
            sealed.add(Map.of("id", id.toString(), "sealed", ENCODER.encodeToString(sealing.seal(id, visit(random, now)))));
        }
        return new Batch(this, JSON.writeValueAsBytes(Map.of("sentAt", now.truncatedTo(ChronoUnit.MILLIS).toString(), "unsent", facts, "app", "bench-1",
                "storage", "persisted", "facts", sealed)), facts);
    }

    private byte[] visit(Random random, Instant now) {
        Episode episode = episodes.get(random.nextInt(episodes.size()));
        long seconds = Math.max(1, now.getEpochSecond() - episode.startsAt().getEpochSecond());
        Instant at = now.minusSeconds(random.nextLong(seconds));
        var fact = new LinkedHashMap<String, Object>();
        fact.put("v", 1);
        fact.put("form", "visit/1");
        fact.put("kind", "visit");
        fact.put("episode", episode.id().toString());
        fact.put("deviceTime", at.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.ofHours(7)).toString());
        fact.put("zone", "Asia/Jakarta");
        fact.put("body", body(random, at));
        return JSON.writeValueAsBytes(fact);
    }

    /** A contact face to face at home, all well, with a note: what the agent's form asks. */
    static Map<String, Object> body(Random random, Instant at) {
        return new LinkedHashMap<>(Map.of("kind", "visit", "occurredAt", at.truncatedTo(ChronoUnit.MILLIS).toString(), "mode", "direct", "place", "home",
                "condition", "stable", "notes", NOTES.get(random.nextInt(NOTES.size()))));
    }

    private String authorization(byte[] body) {
        String time = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        return "Device %s;send;%s;%s".formatted(device, time,
                ENCODER.encodeToString(keys.sign("send", "POST", FACTS, time, new String(body, StandardCharsets.UTF_8))));
    }
}
