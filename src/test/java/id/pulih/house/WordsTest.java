package id.pulih.house;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.activities.ActivityKind;
import id.pulih.platform.Problem;
import id.pulih.rules.Rules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)[^}]*}");
    private static final Pattern SAID = Pattern.compile("(?:ui\\.t|\\.say)\\((?:[a-z]+, )?\"([a-z][A-Za-z0-9._-]*)\"[,)]");
    private static final Pattern COMPONENT = Pattern.compile(
            "@template\\.(?:ui\\.(?:field|choice|select)|offices\\.village-picker)\\([^@]*?prefix = \"([a-z]+)\", name = \"([A-Za-z.]+)\"");
    private static final Pattern RECORDED = Pattern.compile("audit\\.record\\([a-z]+, (?:(?!action)[a-zA-Z.()]+, )?\"([a-z-]+)\"");
    private static final Pattern NOTED = Pattern.compile("[iI]nput(?:\\.at\\([^)]*\\))?\\.error\\([^,;]+, \"([a-z-]+)\"");

    private final Map<String, String> indonesian = words(file -> !file.endsWith("_en.properties"));
    private final Map<String, String> english = words(file -> file.endsWith("_en.properties"));

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(english.keySet()).isEqualTo(indonesian.keySet());
        assertThat(indonesian).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    /** A key that two bundles define would be read from whichever comes first. */
    @Test
    void noTextIsDefinedTwice() {
        var keys = new ArrayList<String>();
        Sources.files("src/main/resources/messages", ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .flatMap(file -> Sources.text(file).lines())
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> keys.add(line.substring(0, line.indexOf('='))));
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        indonesian.forEach((key, text) ->
                assertThat(placeholders(english.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void everyTextAskedForByAPageExists() {
        var missing = new TreeSet<String>();
        Sources.files("src/main/jte", ".jte").forEach(file -> {
            missing(missing, file, SAID, "");
            Matcher component = COMPONENT.matcher(Sources.text(file));
            while (component.find()) {
                note(missing, file, component.group(1) + "." + component.group(2));
            }
        });
        Sources.files("src/main/java", ".java").forEach(file -> missing(missing, file, SAID, ""));
        assertThat(missing).isEmpty();
    }

    /** The page of rules and the paper of agents put their keys together as they go. */
    @Test
    void everyUnitAndEveryKindOfActivityHasItsWord() {
        var keys = new TreeSet<String>();
        Rules.load().all().stream().map(rule -> rule.threshold().unit()).filter(Objects::nonNull).forEach(unit -> keys.add("rule.unit." + unit));
        Stream.of(ActivityKind.values()).forEach(kind -> keys.add("activities.kind." + kind.code()));
        assertThat(indonesian).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void everyErrorAndEveryProblemHasItsSentence() {
        var missing = new TreeSet<String>();
        Sources.files("src/main/java", ".java").forEach(file -> missing(missing, file, NOTED, "error."));
        for (Problem problem : Problem.values()) {
            note(missing, Path.of("Problem.java"), "problem." + problem.code());
            note(missing, Path.of("Problem.java"), "problem." + problem.code() + ".title");
        }
        assertThat(missing).isEmpty();
    }

    /** Who reads the trail does not know our codes. */
    @Test
    void everyActInTheTrailIsToldInWords() {
        var missing = new TreeSet<String>();
        Sources.files("src/main/java", ".java").forEach(file -> missing(missing, file, RECORDED, "trail.action."));
        assertThat(missing).isEmpty();
    }

    /** U8: what is wrong and how to mend it, never only that it is wrong. */
    @Test
    void anErrorSaysHowToMendIt() {
        var poor = new TreeSet<String>();
        for (var texts : List.of(indonesian, english)) {
            texts.forEach((key, text) -> {
                boolean onlyWrong = text.toLowerCase().contains("tidak valid") || text.toLowerCase().contains("invalid");
                if (key.startsWith("error.") && (onlyWrong || !text.matches("(?s).{8,}[;.] .{5,}"))) {
                    poor.add(key + "=" + text);
                }
            });
        }
        assertThat(poor).isEmpty();
    }

    /** A message with arguments is a Java message format, where one apostrophe quotes and is lost. */
    @Test
    void apostrophesInTextsWithArgumentsAreWrittenTwice() {
        var alone = new TreeSet<String>();
        for (var texts : List.of(indonesian, english)) {
            texts.forEach((key, text) -> {
                if (PLACEHOLDER.matcher(text).find() && text.replace("''", "").contains("'")) {
                    alone.add(key);
                }
            });
        }
        assertThat(alone).isEmpty();
    }

    private void missing(Set<String> missing, Path file, Pattern pattern, String before) {
        Matcher matcher = pattern.matcher(Sources.text(file));
        while (matcher.find()) {
            note(missing, file, before + matcher.group(1));
        }
    }

    private void note(Set<String> missing, Path file, String key) {
        if (!indonesian.containsKey(key)) {
            missing.add(key + " in " + file.getFileName());
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(java.util.function.Predicate<String> wanted) {
        var words = new TreeMap<String, String>();
        for (Path file : Sources.files("src/main/resources/messages", ".properties")) {
            if (wanted.test(file.toString())) {
                Sources.text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                    String key = line.substring(0, line.indexOf('='));
                    words.put(key, line.substring(line.indexOf('=') + 1));
                });
            }
        }
        return words;
    }
}
