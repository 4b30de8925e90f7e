package id.pulih.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a desk: signs in as people do and keeps the session. The lines are the threads', the session is shared. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<code>([0-9]{6})</code>");

    /** A code that was shown at the end of its half minute may be over when it arrives: then the next one is asked for. */
    static final int TRIES = 3;

    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** In the demonstration the code page itself shows the code. */
    static Visitor signedIn(Line line, String username, String password) throws IOException {
        int status = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var visitor = known(line, username, password);
            status = visitor.submit(line, "/masuk/kode", "/masuk/kode", Map.of("code", visitor.code(line))).status();
            if (status == 303) {
                return visitor;
            }
        }
        throw new IllegalStateException(username + " could not sign in: " + status);
    }

    /** Somebody who has given the password and not yet the code. */
    static Visitor known(Line line, String username, String password) throws IOException {
        var visitor = new Visitor();
        visitor.submit(line, "/masuk", "/masuk", Map.of("username", username, "password", password));
        return visitor;
    }

    String code(Line line) throws IOException {
        return found(CODE, get(line, "/masuk/kode").text());
    }

    Line.Answer get(Line line, String path) throws IOException {
        return keep(line.get(path, "Cookie", cookies()));
    }

    /** Sends the form of one page to an address with the page's token. */
    Line.Answer submit(Line line, String page, String action, Map<String, String> fields) throws IOException {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", found(CSRF, get(line, page).text()));
        return post(line, action, all);
    }

    String token(Line line, String page) throws IOException {
        return found(CSRF, get(line, page).text());
    }

    Line.Answer post(Line line, String action, Map<String, String> fields) throws IOException {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return keep(line.send("POST", action, body.toString().getBytes(StandardCharsets.UTF_8), "Cookie", cookies(),
                "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));
    }

    private Line.Answer keep(Line.Answer answer) {
        for (String each : answer.header("set-cookie").split("\n")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                cookies.put(each.substring(0, equals), each.substring(equals + 1).split(";", 2)[0]);
            }
        }
        return answer;
    }

    private String cookies() {
        var pairs = new StringBuilder();
        cookies.forEach((name, value) -> pairs.append(pairs.isEmpty() ? "" : "; ").append(name).append('=').append(value));
        return pairs.toString();
    }

    static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The page does not show " + pattern + ": " + text.replaceAll("\\s+", " ").substring(0, Math.min(400, text.length())));
        }
        return matcher.group(1);
    }
}
