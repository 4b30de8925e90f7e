package id.pulih.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public API as the demo's people use it. The demo world is entered through the same door as every other record, so
 * it holds nothing that a user could not have entered.
 */
final class ApiCalls {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json;
    private final String base;
    private final String token;

    private ApiCalls(JsonMapper json, String base, String token) {
        this.json = json;
        this.base = base;
        this.token = token;
    }

    /** @param codes tried one after the other: a demo that was killed may have used some of them just now */
    static ApiCalls as(JsonMapper json, String base, String username, String password, List<String> codes) {
        var anonymous = new ApiCalls(json, base, "");
        IllegalStateException refused = new IllegalStateException("No code for " + username);
        for (String code : codes) {
            try {
                JsonNode answer = anonymous.post("/tokens", Map.of("username", username, "password", password, "code", code));
                return new ApiCalls(json, base, answer.get("token").asString());
            } catch (IllegalStateException e) {
                refused = e;
            }
        }
        throw refused;
    }

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send(request(path).POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))).build());
    }

    void put(String path, Map<String, ?> body) {
        send(request(path).PUT(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))).build());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).header("Content-Type", "application/json");
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("Demo data refused at %s %s: %d %s".formatted(
                        request.method(), request.uri().getPath(), response.statusCode(), new String(response.body())));
            }
            return response.body().length == 0 ? json.missingNode() : json.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
