package id.pulih.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists: naughty strings and JSON cases kept here (MIT), attack lists unpacked from Debian packages by bin/test (GPL). */
public final class Corpora {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path DEBIAN = Path.of("target/corpora/usr").toAbsolutePath();
    private static final Path WFUZZ = DEBIAN.resolve("share/wfuzz/wordlist");
    private static final Path WAPITI = DEBIAN.resolve("lib/python3/dist-packages/wapitiCore/data/attacks");
    private static final Pattern PAYLOAD = Pattern.compile("(?m)^payload = (.*)$");

    private Corpora() {}

    /** A case of the JSON suite: y must be read, n must be refused, i is up to the reader. */
    public record JsonCase(String name, String input) {

        public boolean must() {
            return name.startsWith("y_");
        }

        public boolean mustNot() {
            return name.startsWith("n_");
        }
    }

    public static List<String> naughtyStrings() {
        var all = new ArrayList<String>();
        read("naughty-strings.json").forEach(each -> all.add(each.asString()));
        return all;
    }

    /** @param part {@code parsing} or {@code transform} */
    public static List<JsonCase> json(String part) {
        var all = new ArrayList<JsonCase>();
        read("json-test-suite.json").get(part).forEach(each -> all.add(new JsonCase(
                each.get("name").asString(), each.get("input").asString().repeat(each.path("times").asInt(1)))));
        return all;
    }

    /** Scripts and markup. */
    public static Set<String> scripts() {
        var all = new LinkedHashSet<>(lines(WFUZZ.resolve("Injections/XSS.txt")));
        all.addAll(lines(WFUZZ.resolve("Injections/XML.txt")));
        all.addAll(payloads("xssPayloads.ini"));
        all.addAll(payloads("xxePayloads.ini"));
        return all;
    }

    /** Everything that is aimed at SQL, shells, paths and parsers, scripts included. */
    public static Set<String> attacks() {
        var all = new LinkedHashSet<>(scripts());
        try (Stream<Path> files = Stream.concat(Files.list(WFUZZ.resolve("Injections")), Files.list(WFUZZ.resolve("vulns")))) {
            files.sorted().filter(file -> !file.endsWith("cgis.txt")).forEach(file -> all.addAll(lines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Run bin/test once: it unpacks the attack lists into target/corpora", e);
        }
        all.addAll(lines(WAPITI.resolve("blindSQLPayloads.txt")));
        all.addAll(lines(WAPITI.resolve("execPayloads.txt")));
        all.addAll(payloads("fileHandlingPayloads.ini"));
        return all;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Run bin/test once: it unpacks the attack lists into target/corpora", e);
        }
    }

    private static List<String> payloads(String file) {
        return PAYLOAD.matcher(String.join("\n", lines(WAPITI.resolve(file)))).results().map(found -> found.group(1)).toList();
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Objects.requireNonNull(Corpora.class.getResourceAsStream("/hostile/" + resource))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
