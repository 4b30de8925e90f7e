package id.pulih;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps cookies as browsers do on {@code http://localhost}, which they treat as safe: {@link java.net.CookieManager} sends no
 * {@code Secure} cookie there. What breaks the rules of {@code __Host-} is dropped, as browsers drop it.
 */
public final class LocalCookies extends CookieHandler {

    private final Map<String, String> kept = new LinkedHashMap<>();

    @Override
    public synchronized Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        var pairs = kept.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).toList();
        return pairs.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", pairs)));
    }

    @Override
    public synchronized void put(URI uri, Map<String, List<String>> headers) throws IOException {
        headers.forEach((name, values) -> {
            if ("set-cookie".equalsIgnoreCase(name)) {
                values.forEach(this::keep);
            }
        });
    }

    /** The value of a cookie; empty when there is none. */
    public synchronized String value(String name) {
        return kept.getOrDefault(name, "");
    }

    public synchronized void set(String name, String value) {
        kept.put(name, value);
    }

    private void keep(String header) {
        String[] parts = header.split(";\\s*");
        int equals = parts[0].indexOf('=');
        String name = parts[0].substring(0, equals);
        List<String> attributes = List.of(parts).stream().skip(1).map(part -> part.toLowerCase(Locale.ROOT)).toList();
        boolean rules = attributes.contains("secure") && attributes.contains("path=/")
                && attributes.stream().noneMatch(attribute -> attribute.startsWith("domain"));
        if (name.startsWith("__Host-") && !rules) {
            return;
        }
        if (attributes.contains("max-age=0")) {
            kept.remove(name);
        } else {
            kept.put(name, parts[0].substring(equals + 1));
        }
    }
}
