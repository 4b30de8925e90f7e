package id.pulih;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who is signed in and uses the pages without script: fetches pages and sends forms with their token. */
public final class Browsing {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new LocalCookies()).build();
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
        browsing.send("/masuk", "/masuk", Map.of("username", username, "password", password))
                .headers().firstValue("Location").ifPresent(next -> browsing.secondFactor(username, next));
        return browsing;
    }

    private void secondFactor(String username, String next) {
        if (next.endsWith("/masuk/kode")) {
            send("/masuk/kode", "/masuk/kode", Map.of("code", Codes.of(username)));
        } else if (next.endsWith("/akun/keamanan/totp")) {
            Matcher secret = SECRET.matcher(get("/akun/keamanan/totp").body());
            String code = secret.find() ? Codes.fitting(secret.group(1)) : "";
            send("/akun/keamanan/totp", "/akun/keamanan/totp", Map.of("newCode", code));
        }
    }

    public HttpResponse<String> get(String path) {
        return answer(request(path).build());
    }

    /** What a link to a file gives. */
    public byte[] file(String path) {
        return answer(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    /** Opens the page the form is on, then sends it; the answer is not followed. */
    public HttpResponse<String> send(String page, String action, Map<String, String> fields) {
        return answer(form(page, action, fields));
    }

    /** As {@link #send}, for a form that answers with a file. */
    public HttpResponse<byte[]> download(String page, String action, Map<String, String> fields) {
        return answer(form(page, action, fields), BodyHandlers.ofByteArray());
    }

    /** As {@link #send}, with one file in the field {@code file}. */
    public HttpResponse<String> upload(String page, String action, Map<String, String> fields, byte[] file) {
        Matcher token = TOKEN.matcher(get(page).body());
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.find() ? token.group(1) : "");
        var body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(("--pulih\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--pulih\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pindaian\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--pulih--\r\n".getBytes(StandardCharsets.UTF_8));
        return answer(request(action)
                .header("Content-Type", "multipart/form-data; boundary=pulih")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private HttpRequest form(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        String csrf = token.find() ? token.group(1) : "";
        String body = fields.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&")) + "&_csrf=" + encoded(csrf);
        return request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> answer(HttpRequest request) {
        return answer(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> answer(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
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
