package id.pulih.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.pulih.Browser;
import id.pulih.PulihTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The agents' app stays small and runs on telephones four years old: nothing in it is newer than Chrome 107. */
class FieldScriptsTest extends PulihTest {

    private static final Path FOLDER = Path.of("src/main/resources/static/lapangan");
    private static final Path WORKER = Path.of("src/main/resources/field/worker.js");

    /** What came after Chrome 107 (October 2022), by its first version; a name that is also ours would be found and renamed. */
    private static final Map<String, String> TOO_NEW = Map.ofEntries(
            Map.entry("Array.fromAsync 121", "\\bfromAsync\\b"), Map.entry("copying arrays 110", "\\.to(Sorted|Reversed|Spliced)\\(|\\.with\\("),
            Map.entry("groupBy 117", "\\.groupBy\\("), Map.entry("Promise 119", "\\.withResolvers\\b|Promise\\.try\\b"),
            Map.entry("sets 122", "\\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\\("),
            Map.entry("iterators 122", "\\bIterator\\.from|\\.(values|keys|entries)\\(\\)\\.(map|filter|take|drop|toArray|some|every|find|forEach|reduce)\\("),
            Map.entry("URL 120", "URL\\.(parse|canParse)\\b"), Map.entry("strings 111", "WellFormed\\("),
            Map.entry("buffers 114", "\\.(transfer|transferToFixedLength|resize)\\("), Map.entry("bytes 140", "\\.(to|from|setFrom)(Base64|Hex)\\("),
            Map.entry("signals 116", "AbortSignal\\.any"), Map.entry("expressions 112", "/[a-z]*v[a-z]*\\.test|new RegExp\\([^)]*'[a-z]*v"),
            Map.entry("imports with 123", "import .* with \\{"), Map.entry("later syntax", "\\busing \\w+ =|\\bTemporal\\.|\\bFloat16Array\\b|Error\\.isError"),
            Map.entry("popover 114", "popover"), Map.entry("transitions 111", "startViewTransition"), Map.entry("closing 120", "CloseWatcher|closedby"),
            Map.entry("durations 129", "DurationFormat"), Map.entry("scheduler 129", "scheduler\\.(yield|wait)"), Map.entry("Ed25519 137", "Ed25519|X25519"),
            Map.entry("moving 133", "moveBefore\\("), Map.entry("checks 121", "showPicker\\(\\)\\.|checkVisibility\\(\\{ *contentVis"));

    private static final Map<String, String> STYLES_TOO_NEW = Map.ofEntries(
            Map.entry("nesting 112", "^\\s+&"), Map.entry("scope 118", "@scope|@starting-style|@position-try|@view-transition"),
            Map.entry("text-wrap 114", "text-wrap"), Map.entry("units 108", "\\d(dvh|svh|lvh|dvw|svw|lvw|rlh|lh|cap|ic)\\b"),
            Map.entry("colours 111", "oklch|oklab|color-mix|light-dark|\\blab\\(|\\blch\\("), Map.entry("subgrid 117", "subgrid"),
            Map.entry("selectors 119", ":user-(in)?valid|:popover-open|:open\\b|::details-content"), Map.entry("functions 111", "\\b(round|mod|rem|sin|cos|tan|linear|sibling-index|if|attr)\\([^)]*(px|deg|type)"),
            Map.entry("sizes 123", "field-sizing|interpolate-size|calc-size|anchor\\("), Map.entry("bars 121", "scrollbar-(color|width)"),
            Map.entry("later", "reading-flow|text-box|corner-shape|view-transition|animation-timeline|animation-composition|overlay"));

    @Test
    void nothingInTheAppIsNewerThanChrome107() throws IOException {
        assertThat(found(TOO_NEW, ".js")).isEmpty();
        assertThat(found(STYLES_TOO_NEW, ".css")).isEmpty();
    }

    /** Every pattern finds an example of what it is for, or it would prove nothing. */
    @Test
    void thePatternsFindWhatIsNewer() {
        for (String line : List.of("await Array.fromAsync(x)", "rows.toSorted()", "Object.groupBy(rows, f)", "Promise.withResolvers()", "one.union(two)",
                "map.values().map(f)", "URL.parse(text)", "bytes.toBase64()", "AbortSignal.any([a])", "el.popover = ''", "rows.with(0, 1)")) {
            assertThat(TOO_NEW.values()).as(line).anyMatch(pattern -> Pattern.compile(pattern).matcher(line).find());
        }
        for (String line : List.of("  &:hover {", "height: 100dvh;", "text-wrap: balance;", "color: oklch(1 0 0);", "@scope (.a) {")) {
            assertThat(STYLES_TOO_NEW.values()).as(line).anyMatch(pattern -> Pattern.compile(pattern).matcher(line).find());
        }
    }

    @Test
    void ownScriptsAreFewAndShort() throws IOException {
        int all = 0;
        for (Path file : files(".js")) {
            int lines = Files.readAllLines(file).size();
            assertThat(lines).as(file.toString()).isLessThanOrEqualTo(200);
            all += lines;
        }
        System.out.println("FIGURE own JavaScript of the agents' app: " + all + " lines in " + files(".js").size() + " files");
        assertThat(all).isLessThanOrEqualTo(2_500);
    }

    /** By a wire that counts: headers, the page, all modules, the worker and what it keeps. */
    @Test
    void theFirstLoadIsSmallEnoughForAVillage() throws Exception {
        try (var wire = new Wire(port); var browser = new Browser(wire.port())) {
            Page page = browser.open(360, true);
            page.navigate("/lapangan/");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            page.waitForTimeout(500);
            long first = wire.down();
            System.out.println("FIGURE first load of the agents' app: " + (first + 1023) / 1024 + " kB compressed");
            assertThat(first).isLessThanOrEqualTo(100 * 1024);

            page.reload();
            page.waitForTimeout(500);
            long second = wire.down() - first;
            System.out.println("FIGURE next load of the agents' app: " + second + " bytes (is there a new release?)");
            assertThat(second).isLessThan(8 * 1024);
        }
    }

    private static List<String> found(Map<String, String> patterns, String suffix) throws IOException {
        var found = new ArrayList<String>();
        for (Path file : files(suffix)) {
            for (String line : Files.readAllLines(file)) {
                patterns.forEach((name, pattern) -> {
                    if (!line.strip().startsWith("//") && !line.strip().startsWith("*") && Pattern.compile(pattern).matcher(line).find()) {
                        found.add(name + ": " + file.getFileName() + ": " + line.strip());
                    }
                });
            }
        }
        return found;
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return Stream.concat(files, Stream.of(WORKER)).filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
