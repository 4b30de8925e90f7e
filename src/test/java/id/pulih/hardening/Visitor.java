package id.pulih.hardening;

import id.pulih.LocalCookies;
import id.pulih.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor of the pages whose every header can be chosen and seen. */
record Visitor(int port, HttpClient http, LocalCookies cookies) {

    static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static Visitor anonymous(int port) {
        return of(port, new LocalCookies());
    }

    /** Goes on with the session of somebody of the cast. */
    static Visitor signedIn(int port, String username) {
        return of(port, Site.signedIn(port, username).cookies());
    }

    private static Visitor of(int port, LocalCookies cookies) {
        return new Visitor(port, HttpClient.newBuilder().cookieHandler(cookies).build(), cookies);
    }

    HttpResponse<String> get(String path) {
        return answer(request(path));
    }

    /** Sends a form with the token of the page it stands on. */
    HttpResponse<String> send(String page, String action, String fields) {
        return post(action, fields + "&_csrf=" + token(page));
    }

    HttpResponse<String> post(String action, String body, String... headers) {
        var request = request(action).header("Content-Type", FORM).POST(BodyPublishers.ofString(body));
        return answer(headers.length == 0 ? request : request.headers(headers));
    }

    String token(String page) {
        Matcher token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
