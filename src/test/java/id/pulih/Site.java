package id.pulih;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A visitor without scripts: reads pages, fills in their forms and sends them as a plain browser does. */
public final class Site {

    private final int port;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Site(int port) {
        this.port = port;
    }

    /** @param location where a redirect leads, without the host; empty otherwise */
    public record Answer(int status, String location, Document page) {}

    public static Site anonymous(int port) {
        return new Site(port);
    }

    public static Site signedIn(int port, String username) {
        return signedIn(port, username, PulihTest.password(username));
    }

    public static Site signedIn(int port, String username, String password) {
        var site = new Site(port);
        Answer form = site.get("/masuk");
        Answer answer = site.send(form, "/masuk", Map.of("username", username, "password", password));
        if (answer.status() != 303) {
            throw new IllegalStateException(username + " could not sign in: " + answer.status());
        }
        return site;
    }

    public Answer get(String path) {
        return exchange(HttpRequest.newBuilder(uri(path)).GET().build());
    }

    /** Sends the form of a page that posts to the given path, with some fields changed. */
    public Answer send(Answer from, String action, Map<String, String> changes) {
        Map<String, String> fields = fields(form(from, action));
        fields.putAll(changes);
        return post(action, fields);
    }

    /** Sends these fields and no others. */
    public Answer post(String action, Map<String, String> fields) {
        return exchange(HttpRequest.newBuilder(uri(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    public static Element form(Answer from, String action) {
        return from.page().select("form[method=post]").stream()
                .filter(form -> form.attr("action").isEmpty() || form.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form for " + action + " on " + from.page().title()));
    }

    /** What the form would send as it stands. */
    public static Map<String, String> fields(Element form) {
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            boolean option = field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
            if (field.attr("type").equals("file") || (option && !field.hasAttr("checked"))) {
                continue;
            }
            fields.put(field.attr("name"), value(field));
        }
        return fields;
    }

    private static String value(Element field) {
        if (field.tagName().equals("select")) {
            Element chosen = field.selectFirst("option[selected]");
            return chosen == null ? "" : chosen.attr("value");
        }
        return field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            String location = response.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
            return new Answer(response.statusCode(), location, Jsoup.parse(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
