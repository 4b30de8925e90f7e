package id.pulih;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
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
        var anonymous = new Api(port, "");
        Answer answer = anonymous.post("/tokens", Map.of("username", username, "password", PulihTest.password(username)));
        return new Api(port, answer.text("/token"));
    }

    public static String password(Path home, String username) {
        for (JsonNode entry : JSON.readTree(home.resolve("demo-accounts.json").toFile())) {
            if (entry.get("username").asString().equals(username)) {
                return entry.get("password").asString();
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

    private static JsonNode json(HttpResponse<byte[]> response, Map<String, String> headers) {
        return headers.getOrDefault("content-type", "").contains("json") && response.body().length > 0
                ? JSON.readTree(response.body())
                : JSON.missingNode();
    }
}
