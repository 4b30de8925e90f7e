package id.pulih.badinput;

import id.pulih.Api;
import id.pulih.Codes;
import id.pulih.LocalCookies;
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
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Requests as no page of ours would send them: any method, path, type and body, with or without session, token and form token. */
final class Raw {

    private final int port;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new LocalCookies()).build();
    private String formToken = "";

    private Raw(int port, String token) {
        this.port = port;
        this.token = token;
    }

    static Raw api(Api api) {
        return new Raw(api.port(), api.token());
    }

    /** A browser in which somebody is signed in. */
    static Raw browser(int port, String username, String password) {
        var raw = new Raw(port, "");
        raw.openToken("/masuk");
        raw.form("/masuk", Map.of("username", username, "password", password));
        raw.openToken("/masuk/kode");
        raw.form("/masuk/kode", Map.of("code", Codes.of(username)));
        raw.openToken("/akun/sandi");
        return raw;
    }

    private void form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")) + "&_csrf=" + URLEncoder.encode(formToken, StandardCharsets.UTF_8);
        send("POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    /** The token that forms of this session carry. */
    String formToken() {
        return formToken;
    }

    /** @param type the content type; empty for none */
    HttpResponse<String> send(String method, String path, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", new byte[0]);
    }

    /** One part of a form with files, and the form token. */
    HttpResponse<String> upload(String path, String field, String fileName, String type, byte[] content) {
        String head = "--batas\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + formToken
                + "\r\n--batas\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[start.length + content.length + end.length];
        System.arraycopy(start, 0, body, 0, start.length);
        System.arraycopy(content, 0, body, start.length, content.length);
        System.arraycopy(end, 0, body, start.length + content.length, end.length);
        return send("POST", path, "multipart/form-data; boundary=batas", body);
    }

    private void openToken(String page) {
        formToken = Jsoup.parse(get(page).body()).select("input[name=_csrf]").attr("value");
    }
}
