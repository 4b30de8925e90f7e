package id.pulih.accounts.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A browser and its machine in two words, from the User-Agent: enough to know the own one again. */
final class Device {

    /** In this order: every browser names the older ones it resembles. */
    private static final List<List<String>> BROWSERS = List.of(List.of("Edg", "Edge"), List.of("OPR/", "Opera"),
            List.of("SamsungBrowser", "Samsung Internet"), List.of("Firefox", "Firefox"), List.of("Chrome", "Chrome"), List.of("Safari", "Safari"));

    private static final List<List<String>> SYSTEMS = List.of(List.of("Android", "Android"), List.of("iPhone", "iPhone"),
            List.of("iPad", "iPad"), List.of("Windows", "Windows"), List.of("Mac OS", "macOS"), List.of("CrOS", "ChromeOS"), List.of("Linux", "Linux"));

    private Device() {}

    /** For example {@code Chrome, Android}; empty when it tells neither. */
    static String of(@Nullable String userAgent) {
        String text = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, text);
        String system = first(SYSTEMS, text);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<List<String>> names, String text) {
        return names.stream().filter(name -> text.contains(name.getFirst())).map(List::getLast).findFirst().orElse("");
    }
}
