package id.pulih;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A visitor without scripts: reads pages, fills in their forms and sends them as a plain browser does. */
public final class Site {

    private static final String ENROLMENT = "/akun/keamanan/totp";

    private final int port;
    private final LocalCookies cookies = new LocalCookies();
    private static final String ROWS = "main li, main tr";

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

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
        if (answer.status() == 303 && answer.location().equals("/masuk/kode")) {
            answer = site.send(site.get("/masuk/kode"), "/masuk/kode", Map.of("code", Codes.of(username)));
        } else if (answer.status() == 303 && answer.location().equals(ENROLMENT)) {
            answer = site.enrol();
        }
        if (answer.status() != 303) {
            throw new IllegalStateException(username + " could not sign in: " + answer.status());
        }
        return site;
    }

    /** Signs in to a demo that runs in a JVM and at a time of its own. */
    public static Site signedIn(int port, Path home, String username) {
        for (String code : Api.codes(home, username)) {
            var site = half(port, username, Api.password(home, username));
            if (site.send(site.get("/masuk/kode"), "/masuk/kode", Map.of("code", code)).status() == 303) {
                return site;
            }
        }
        throw new IllegalStateException(username + " could not sign in");
    }

    /** The cookies of this visitor, for a client of another kind that goes on with the same session. */
    public LocalCookies cookies() {
        return cookies;
    }

    /** Sets up the authenticator program, as everybody does at the first sign-in. */
    public Answer enrol() {
        Answer page = get(ENROLMENT);
        return send(page, ENROLMENT, Map.of("newCode", Codes.fitting(page.page().select("code.secret").text())));
    }

    /** Somebody of the cast who has given the password and not yet the code. */
    public static Site half(int port, String username, String password) {
        var site = new Site(port);
        site.send(site.get("/masuk"), "/masuk", Map.of("username", username, "password", password));
        return site;
    }

    public Answer get(String path) {
        return exchange(HttpRequest.newBuilder(uri(path)).GET().build());
    }

    /**
     * A list with all its pages, as somebody sees it who always goes on: the first page, and the lists of the others after it. Where a page
     * holds two lists, the one that does not go on is at its beginning again; what stands there already is not added twice.
     */
    public Document all(String path) {
        Document first = get(path).page();
        Set<String> beginning = first.select(ROWS).stream().map(Site::row).collect(Collectors.toSet());
        var seen = new LinkedHashSet<String>();
        var ahead = new ArrayDeque<>(first.select("a[rel=next]").eachAttr("href"));
        while (!ahead.isEmpty()) {
            String next = ahead.remove();
            if (seen.add(next)) {
                Document page = get(next).page();
                page.select(ROWS).stream().filter(each -> beginning.contains(row(each))).forEach(Element::remove);
                first.selectFirst("main").append(page.select("main").html());
                ahead.addAll(page.select("a[rel=next]").eachAttr("href"));
            }
        }
        return first;
    }

    /** What a row says and where it leads; its forms hold a token that is another each time. */
    private static String row(Element row) {
        return row.text() + row.select("a[href]").eachAttr("href");
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
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build());
    }

    /** The answer as it came, for tests that ask very often. */
    public HttpResponse<byte[]> raw(String method, String path, @Nullable String form) {
        try {
            return http.send(HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Sec-Fetch-Site", "same-origin")
                    .method(method, form == null ? BodyPublishers.noBody() : BodyPublishers.ofString(form))
                    .build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends these fields and keeps the file that comes back. */
    public byte[] download(String action, Map<String, String> fields) {
        var request = HttpRequest.newBuilder(uri(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)))
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
