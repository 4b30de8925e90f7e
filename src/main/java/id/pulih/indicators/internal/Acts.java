package id.pulih.indicators.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import id.pulih.platform.Coded;

/** What an act of the trail changes in the figures, read from {@code figures/acts.csv}. */
public final class Acts {

    /** Which record the subject of an act is. */
    public enum Way implements Coded {
        EPISODE, CLIENT, ACTIVITY, ASSESSMENT, URINE_TEST, ASSIGNMENT, OBLIGATION, RELAPSE_EVENT, RELAPSE_ACTION, REFERRAL, GROUP_EVENT, AGENT, OFFICE,
        /** Everything of the office as well, but in the background: its subject is the decision about a rule. */
        RULE
    }

    private static final String NONE = "none";

    private final Map<String, Set<Way>> ways = new HashMap<>();

    private Acts() {}

    /** An unknown word in the file stops the start. */
    public static Acts load() {
        var acts = new Acts();
        text().lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(acts::note);
        return acts;
    }

    /** Empty where nothing counted changes; an act that nobody listed is a programming error and found by a test. */
    public Set<Way> of(String action) {
        return ways.getOrDefault(action, Set.of());
    }

    /** All that are listed. */
    public Set<String> known() {
        return Set.copyOf(ways.keySet());
    }

    private void note(String line) {
        String[] parts = line.split(",\\s*");
        var found = EnumSet.noneOf(Way.class);
        if (parts.length != 2) {
            throw new IllegalStateException("figures/acts.csv: not an act and its ways: " + line);
        }
        Arrays.stream(parts[1].split(" ")).filter(word -> !word.equals(NONE)).forEach(word -> found.add(Coded.of(Way.class, word)));
        if (ways.put(parts[0], found) != null) {
            throw new IllegalStateException("figures/acts.csv: listed twice: " + parts[0]);
        }
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Acts.class.getResourceAsStream("/figures/acts.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
