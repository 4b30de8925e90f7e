package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the agents' app: short, from person to person, and harmless in a stranger's eyes. */
class FieldWordsTest {

    private static final Path WORDS = Path.of("src/main/resources/messages");
    private static final Path APP = Path.of("src/main/resources/static/lapangan");
    private static final Pattern SAID = Pattern.compile("\\bt\\((?:[a-z.]+ \\? )?'([a-z][a-z0-9.-]*)'(?: : '([a-z][a-z0-9.-]*)')?");

    @Test
    void sentencesHaveFifteenWordsAtMost() {
        var tooLong = new TreeSet<String>();
        words("field-app.properties").forEach((key, text) -> Stream.of(text.toString().split("[.!?:…]"))
                .filter(sentence -> sentence.strip().split("\\s+").length > 15)
                .forEach(sentence -> tooLong.add(key + ": " + sentence)));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noWordOfTheAppTellsAStrangerWhatItIsFor() {
        for (String file : List.of("field-app.properties", "field-app_en.properties")) {
            words(file).forEach((key, text) -> assertThat(FieldLooksTest.LEXICON.matcher(text.toString()).find()).as(key + "=" + text).isFalse());
        }
    }

    @Test
    void everyTextTheScreensAskForExists() throws IOException {
        Properties known = words("field-app.properties");
        var missing = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(APP)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".js")).toList()) {
                SAID.matcher(Files.readString(file)).results().forEach(said -> Stream.of(said.group(1), said.group(2))
                        .filter(key -> key != null && !known.containsKey("field.app." + key))
                        .forEach(key -> missing.add(key + " in " + file.getFileName())));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties words(String file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(WORDS.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
