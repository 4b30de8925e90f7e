package id.pulih.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActsTest {

    private static final Pattern RECORDED = Pattern.compile("audit\\.record\\([a-z]+, (?:(?!action)[a-zA-Z.()]+, )?\"([a-z-]+)\"");
    private static final Pattern WORD = Pattern.compile("(?m)^trail\\.action\\.([a-z-]+)=");

    private final Acts acts = Acts.load();

    /** An act that is missing here would be one whose figures nobody thought of. */
    @Test
    void everyActOfTheTrailIsListedWithWhatItChangesInTheFigures() throws IOException {
        Set<String> known = new TreeSet<>(found("src/main/resources/messages", ".properties", WORD));
        known.addAll(found("src/main/java", ".java", RECORDED));

        System.out.println("FIGURE acts of the trail: " + known.size() + ", of which " + known.stream().filter(each -> !acts.of(each).isEmpty()).count()
                + " change figures");
        assertThat(acts.known()).containsAll(known);
    }

    @Test
    void noActIsListedThatNobodyRecords() throws IOException {
        Set<String> known = new TreeSet<>(found("src/main/resources/messages", ".properties", WORD));
        known.addAll(found("src/main/java", ".java", RECORDED));

        assertThat(known).containsAll(acts.known());
    }

    private static Set<String> found(String folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).flatMap(file -> pattern.matcher(text(file)).results())
                    .map(match -> match.group(1)).collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
