package id.pulih;

import id.pulih.accounts.Base32;
import id.pulih.accounts.Totp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small client of the API for tests. */
public record Api(int port, String token) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** An answer: its status, its body as JSON (a missing node when there is none) and as bytes. */
    public record Answer(int status, JsonNode json, byte[] bytes, Map<String, String> headers) {

        public String text(String pointer) {
            return json.at(pointer).asString("");
        }
    }

    static Api signIn(int port, String username) {
        return signIn(port, username, PulihTest.password(username));
    }

    /** Signs in with the code of the present moment, when the account has a second factor. */
    public static Api signIn(int port, String username, String password) {
        synchronized (Codes.class) { // the clock stands still: two at once would hand in the same code
            return new Api(port, anonymous(port).post("/tokens", signIn(username, password, Codes.of(username))).text("/token"));
        }
    }

    /** Signs in to a demo that runs in a JVM and at a time of its own: whichever code of the last and next minute is unused. */
    public static Api signIn(int port, Path home, String username) {
        JsonNode entry = entry(home, username);
        byte[] secret = Base32.decode(entry.path("totpSecret").asString(""));
        return Totp.steps(Instant.now())
                .mapToObj(step -> signIn(username, entry.get("password").asString(), Totp.code(secret, step)))
                .map(body -> anonymous(port).post("/tokens", body).text("/token"))
                .filter(token -> !token.isEmpty())
                .findFirst()
                .map(token -> new Api(port, token))
                .orElseThrow(() -> new AssertionError(username + " could not sign in"));
    }

    /** The codes of the last, this and the next half minute. */
    static List<String> codes(Path home, String username) {
        byte[] secret = Base32.decode(entry(home, username).path("totpSecret").asString(""));
        return Totp.steps(Instant.now()).mapToObj(step -> Totp.code(secret, step)).toList();
    }

    private static Map<String, String> signIn(String username, String password, String code) {
        return Map.of("username", username, "password", password, "code", code);
    }

    public static String password(Path home, String username) {
        return entry(home, username).get("password").asString();
    }

    private static JsonNode entry(Path home, String username) {
        for (JsonNode entry : JSON.readTree(home.resolve("demo-accounts.json").toFile())) {
            if (entry.get("username").asString().equals(username)) {
                return entry;
            }
        }
        throw new IllegalArgumentException("Nobody in the cast is called " + username);
    }

    public static Api anonymous(int port) {
        return new Api(port, "");
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** @param body a map or record written as JSON, or a text sent as it is */
    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer send(String method, String path, @org.jspecify.annotations.Nullable Object body) {
        String text = body instanceof String s ? s : body == null ? "" : JSON.writeValueAsString(body);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            var headers = new java.util.HashMap<String, String>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Answer(response.statusCode(), json(response, headers), response.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer as it came, for tests that ask very often; the path is whole. */
    public HttpResponse<byte[]> raw(String method, String path, @org.jspecify.annotations.Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response, Map<String, String> headers) {
        return headers.getOrDefault("content-type", "").contains("json") && response.body().length > 0
                ? JSON.readTree(response.body())
                : JSON.missingNode();
    }
}
