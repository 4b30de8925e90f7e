package id.pulih.field.internal;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A fact as its telephone wrote it.
 *
 * @param text        all of it, to be kept when it waits for a person
 * @param fingerprint of all it says, whatever the order of its members
 */
record OpenedFact(UUID id, byte[] fingerprint, String text, JsonNode content, UUID episode) {

    static final Set<String> ACTIVITIES =
            Set.of("visit", "information", "relapse-prevention", "positive-activity", "group-meeting", "progress-review", "networking");
    static final Set<String> REPORTS = Set.of("early-warning", "need", "referral-proposal", "not-done");

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,39}/[0-9]{1,4}");
    private static final Pattern TIME = Pattern.compile("[0-9T:.Z+-]{10,40}");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9/_+-]{0,39}");

    /** A code, or {@code unknown} when it is none. */
    String kind() {
        return code("kind", KIND);
    }

    String form() {
        return code("form", FORM);
    }

    String deviceTime() {
        return code("deviceTime", TIME);
    }

    String deviceZone() {
        return code("zone", ZONE);
    }

    JsonNode body() {
        return content.path("body");
    }

    boolean activity() {
        return ACTIVITIES.contains(kind());
    }

    /** Whether this server knows what it says; a newer app may know more. */
    boolean known() {
        return content.path("v").asInt(0) == 1
                && (activity() || REPORTS.contains(kind()))
                && form().equals(kind() + "/1")
                && body().isObject();
    }

    private String code(String member, Pattern pattern) {
        String text = content.path(member).asString("").strip();
        return pattern.matcher(text).matches() ? text : "unknown";
    }

    @Override
    public String toString() {
        return "fact %s %s".formatted(id, kind()).toLowerCase(Locale.ROOT);
    }
}
