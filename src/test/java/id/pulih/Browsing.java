package id.pulih;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in and uses the pages without script: fetches pages and sends forms with their token. */
public final class Browsing {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    private Browsing(int port) {
        this.port = port;
    }

    /** A new browser in which somebody of the cast is signed in. */
    public static Browsing as(int port, String username) {
        return with(port, username, PulihTest.password(username));
    }

    /** A new browser in which somebody tried to sign in. */
    public static Browsing with(int port, String username, String password) {
        var browsing = new Browsing(port);
        browsing.send("/masuk", "/masuk", Map.of("username", username, "password", password));
        return browsing;
    }

    public HttpResponse<String> get(String path) {
        return answer(request(path).build());
    }

    /** Opens the page the form is on, then sends it; the answer is not followed. */
    public HttpResponse<String> send(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        String body = fields.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&")) + "&_csrf=" + encoded(csrf);
        return answer(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
