package id.pulih.instruments.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Scores ready to be shown, made from the shape of the public API: the preview and a stored form look alike.
 *
 * @param bars     domains of WHOQOL-BREF, or subscales of URICA with action and maintenance first, because during a
 *                 programme they say more than readiness does
 * @param goodFrom the lowest good score, for the line in the chart; 0 for no line
 */
public record ScoreView(
        String instrument, String version, @Nullable String method, @Nullable String missingRule, int answered, boolean valid,
        List<Bar> bars, @Nullable Integer overall1, @Nullable Integer overall2, @Nullable BigDecimal readiness,
        @Nullable String stage, int goodFrom) {

    private static final List<String> DOMAINS = List.of("physical", "psychological", "social", "environment");
    private static final List<String> SUBSCALES = List.of("action", "maintenance", "contemplation", "precontemplation");

    /** @param percent how long the bar is, 0-100 */
    public record Bar(String name, @Nullable BigDecimal value, @Nullable BigDecimal small, @Nullable Integer raw,
            @Nullable Integer answered, @Nullable String quality, @Nullable String invalidReason, int percent) {}

    static ScoreView of(JsonNode scores, int goodFrom) {
        boolean whoqol = scores.path("instrument").asString("").equals("whoqol-bref");
        return new ScoreView(
                scores.path("instrument").asString(""),
                scores.path("version").asString(""),
                text(scores, "method"),
                text(scores, "missingRule"),
                scores.path("answered").asInt(0),
                scores.path("valid").asBoolean(true),
                whoqol ? domains(scores.path("domains")) : subscales(scores.path("subscales")),
                integer(scores.path("overall"), "q1"),
                integer(scores.path("overall"), "q2"),
                decimal(scores, "readiness"),
                text(scores, "stage"),
                whoqol ? goodFrom : 0);
    }

    public boolean whoqol() {
        return instrument.equals("whoqol-bref");
    }

    /** The height of the chart in its own units. */
    public int height() {
        return bars.size() * 28 + 4;
    }

    private static List<Bar> domains(JsonNode domains) {
        var bars = new ArrayList<Bar>();
        for (String name : DOMAINS) {
            JsonNode domain = domains.path(name);
            BigDecimal value = decimal(domain, "score0to100");
            bars.add(new Bar(name, value, decimal(domain, "score4to20"), integer(domain, "raw"), integer(domain, "answered"),
                    text(domain, "class"), text(domain, "invalidReason"), value == null ? 0 : value.intValue()));
        }
        return bars;
    }

    private static List<Bar> subscales(JsonNode subscales) {
        var bars = new ArrayList<Bar>();
        for (String name : SUBSCALES) {
            BigDecimal value = decimal(subscales, name);
            int percent = value == null ? 0 : value.subtract(BigDecimal.ONE).multiply(BigDecimal.valueOf(25)).intValue();
            bars.add(new Bar(name, value, null, null, null, null, value == null ? "too-few-answers" : null, Math.clamp(percent, 0, 100)));
        }
        return bars;
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).isString() ? node.path(member).asString() : null;
    }

    private static @Nullable Integer integer(JsonNode node, String member) {
        return node.path(member).isNumber() ? node.path(member).asInt() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String member) {
        return node.path(member).isNumber() ? node.path(member).decimalValue() : null;
    }
}
