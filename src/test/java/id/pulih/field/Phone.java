package id.pulih.field;

import id.pulih.platform.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A telephone as the contract in docs/sync.md describes it, over HTTP. What was saved is handed in until the server has said
 * what became of it. Its server's address can be changed, so that faults can be put in between; not for two threads.
 */
public final class Phone {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** One answer of the server about one fact. */
    public record Said(String id, String answer, @Nullable String receipt, @Nullable String code, @Nullable String reason) {}

    public record Answer(int status, JsonNode json, Map<String, List<String>> headers) {

        public String text(String pointer) {
            return json.at(pointer).asString("");
        }
    }

    /** Sealed as it was saved, to be sent as often as needed. */
    public record Fact(UUID id, String sealed) {}

    public volatile URI server;
    /** The telephone's own clock. */
    public volatile Clock clock;
    /** What the server said of this clock: by so much its signatures are ahead of it. */
    public volatile Duration noted = Duration.ZERO;
    public Duration patience = Duration.ofSeconds(30);
    public String next = "";

    /** What the telephone knows of its clients, by episode. */
    public final Map<String, JsonNode> cards = new TreeMap<>();
    public final List<JsonNode> news = new ArrayList<>();
    public final Map<UUID, Fact> outbox = new LinkedHashMap<>();
    public final Map<UUID, Said> said = new LinkedHashMap<>();

    private final PhoneKeys keys = new PhoneKeys();
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private String device = "";
    private JsonNode enrolled = JSON.missingNode();

    private Phone(URI server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** A telephone that the server has not seen yet. */
    public static Phone fresh(int port, Clock clock) {
        return new Phone(URI.create("http://localhost:" + port), clock);
    }

    /** A telephone that showed a code. */
    public static Phone enrol(int port, String code, Clock clock) {
        Phone phone = fresh(port, clock);
        Answer answer = phone.show(code);
        if (answer.status() != 201) {
            throw new AssertionError("The code was refused: " + answer.status() + " " + answer.json());
        }
        return phone;
    }

    public Answer show(String code) {
        Answer answer = send("POST", "/api/v1/field/devices", Map.of("code", code, "sendKey", ENCODER.encodeToString(keys.sendKey()),
                "readKey", ENCODER.encodeToString(keys.readKey()), "name", "Telepon uji"), "");
        if (answer.status() == 201) {
            device = answer.text("/device");
            enrolled = answer.json();
        }
        return answer;
    }

    public UUID device() {
        return UUID.fromString(device);
    }

    public JsonNode enrolled() {
        return enrolled;
    }

    /** Saves an entry; the server learns of it with the next {@link #push()}. */
    public UUID save(String kind, UUID episode, Map<String, ?> body) {
        UUID id = Ids.next();
        outbox.put(id, seal(id, kind, episode, body));
        return id;
    }

    /** The entry as the app would keep and send it, without keeping it. */
    public Fact seal(UUID id, String kind, UUID episode, Map<String, ?> body) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("v", 1);
        fact.put("form", kind + "/1");
        fact.put("kind", kind);
        fact.put("episode", episode.toString());
        fact.put("deviceTime", clock.instant().atZone(ZoneId.of("Asia/Makassar")).toOffsetDateTime().toString());
        fact.put("zone", "Asia/Makassar");
        fact.put("body", body);
        return seal(id, JSON.writeValueAsString(fact));
    }

    /** Any text sealed as a fact. */
    public Fact seal(UUID id, String text) {
        byte[] serverKey = Base64.getUrlDecoder().decode(enrolled.at("/serverKey/key").asString());
        byte[] envelope = PhoneKeys.seal(serverKey, enrolled.at("/serverKey/version").asInt(), id, text.getBytes(StandardCharsets.UTF_8));
        return new Fact(id, ENCODER.encodeToString(envelope));
    }

    /** Hands in what is unsent, fifty at a time, and keeps what was answered. */
    public Answer push() {
        Answer last = push(some());
        while (last.status() == 200 && !outbox.isEmpty()) {
            last = push(some());
        }
        return last;
    }

    private List<Fact> some() {
        return outbox.values().stream().limit(50).toList();
    }

    public Answer push(List<Fact> facts) {
        Answer answer = signed("POST", "/api/v1/field/facts", Key.SEND, Map.of("sentAt", time(), "unsent", outbox.size(), "app", "uji-1",
                "storage", "persisted", "facts", facts.stream().map(fact -> Map.of("id", fact.id().toString(), "sealed", fact.sealed())).toList()));
        if (answer.status() == 200) {
            said(answer).forEach(each -> {
                outbox.remove(UUID.fromString(each.id()));
                said.put(UUID.fromString(each.id()), each);
            });
        }
        return answer;
    }

    /** The answers in the order sent. */
    public static List<Said> said(Answer answer) {
        return answer.json().at("/answers").valueStream()
                .map(each -> new Said(each.at("/id").asString(), each.at("/answer").asString(), text(each, "/receipt"), text(each, "/code"), text(each, "/reason")))
                .toList();
    }

    private static @Nullable String text(JsonNode node, String pointer) {
        JsonNode found = node.at(pointer);
        return found.isMissingNode() || found.isNull() ? null : found.asString();
    }

    /** Fetches what changed and takes it over as the app does. */
    public Answer pull() {
        Answer answer = pull(next);
        if (answer.status() == 200) {
            if (answer.json().at("/fresh").asBoolean()) {
                cards.clear();
                news.clear();
            }
            answer.json().at("/gone").forEach(gone -> cards.remove(gone.asString()));
            answer.json().at("/cards").forEach(card -> cards.put(card.at("/episode").asString(), card));
            answer.json().at("/news").forEach(news::add);
            next = answer.text("/next");
        }
        return answer;
    }

    public Answer pull(String since) {
        return signed("GET", "/api/v1/field/changes" + (since.isEmpty() ? "" : "?since=" + since), Key.READ, null);
    }

    public Answer shareRenew() {
        return signed("POST", "/api/v1/field/share", Key.SEND, Map.of());
    }

    /** Names of the two keys. */
    public static final class Key {
        public static final String SEND = "send";
        public static final String READ = "read";

        private Key() {}
    }

    /** Asks once more when the server tells the time. */
    public Answer signed(String method, String path, String key, @Nullable Object body) {
        String text = body == null ? "" : JSON.writeValueAsString(body);
        Answer answer = send(method, path, body, authorization(method, path, key, text));
        if (answer.status() == 401 && answer.text("/code").equals("device-clock")) {
            noted = Duration.between(clock.instant(), Instant.parse(answer.text("/now")));
            return send(method, path, body, authorization(method, path, key, text));
        }
        return answer;
    }

    public String authorization(String method, String path, String key, String body) {
        String time = clock.instant().plus(noted).truncatedTo(ChronoUnit.MILLIS).toString();
        return "Device %s;%s;%s;%s".formatted(device, key, time, ENCODER.encodeToString(keys.sign(key, method, path, time, body)));
    }

    private String time() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public Answer send(String method, String path, @Nullable Object body, String authorization) {
        String text = body == null ? "" : body instanceof String already ? already : JSON.writeValueAsString(body);
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            JsonNode json = response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
            return new Answer(response.statusCode(), json, response.headers().map());
        } catch (IOException e) {
            return new Answer(0, JSON.missingNode(), Map.of("error", List.of(String.valueOf(e))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A direct visit at home, all well: the body of an activity that is accepted. */
    public static Map<String, Object> visit(Instant at) {
        return new LinkedHashMap<>(Map.of("kind", "visit", "occurredAt", at.toString(), "mode", "direct", "place", "home", "condition", "stable"));
    }
}
