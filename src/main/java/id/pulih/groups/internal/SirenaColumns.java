package id.pulih.groups.internal;

import id.pulih.platform.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which columns the list for SIRENA has: as shipped, or as the installation writes them, because no layout is published. */
@Component
class SirenaColumns {

    private static final String FILE = "sirena-columns.csv";

    static final Set<String> VALUES = Set.of("day", "began", "office", "kind", "theme", "place", "counsellor", "planned-minutes", "present",
            "case-number", "sex", "birth-year", "attendance", "contract", "action-plan", "session");

    private final DataFolder folder;

    SirenaColumns(DataFolder folder) {
        this.folder = folder;
    }

    record Column(String heading, String value) {}

    /** Read each time, so that a mended file counts at once. @throws IllegalStateException naming the line at fault */
    List<Column> all() {
        Path own = folder.file(FILE);
        try (InputStream shipped = SirenaColumns.class.getResourceAsStream("/groups/" + FILE)) {
            String text = Files.exists(own) ? Files.readString(own)
                    : new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(SirenaColumns::column).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Column column(String line) {
        int comma = line.lastIndexOf(',');
        String value = line.substring(comma + 1).strip();
        if (comma < 1 || !VALUES.contains(value)) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        return new Column(line.substring(0, comma).strip(), value);
    }
}
