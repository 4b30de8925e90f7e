package id.pulih.matrix;

import id.pulih.access.Role;
import id.pulih.documents.Pdfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** Which field of whom was found in an answer to whom, compared with {@code field-allowances.csv}. */
final class Exposures {

    static final Path FILE = Path.of("src/test/resources/field-allowances.csv");

    /** Canaries of one record of one office; what is assigned is the agent's today. */
    record Planted(UUID office, boolean assigned, Canaries canaries) {}

    final Set<String> over = Collections.synchronizedSet(new TreeSet<>());
    final Set<String> seen = Collections.synchronizedSet(new TreeSet<>());

    private final Terrain terrain;
    private final Map<String, Expectations.Line> allowances = new LinkedHashMap<>();

    Exposures(Terrain terrain) {
        this.terrain = terrain;
        try {
            Files.readAllLines(FILE).stream().map(String::strip).filter(text -> !text.isEmpty() && !text.startsWith("#"))
                    .forEach(text -> allowances.put(text.split("\\s*,\\s*")[0], Expectations.line(("-, " + text).split("\\s*,\\s*"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Planted> planted() {
        return terrain.planted;
    }

    Set<String> fields() {
        return allowances.keySet().stream().filter(name -> !name.contains(" in ")).collect(Collectors.toSet());
    }

    /** Fields × roles × own office, below and elsewhere. */
    int combinations() {
        return fields().size() * (Role.values().length + 1) * 3;
    }

    /** @param typed what stands in the form again because the visitor typed it */
    void look(Visitor visitor, String route, HttpResponse<byte[]> answer, String typed) {
        String text = text(answer).replace("value=\"" + typed + "\"", "");
        for (Planted planted : terrain.planted) {
            planted.canaries().spellings.forEach((field, spellings) -> {
                if (spellings.stream().anyMatch(text::contains)) {
                    note(visitor, route, field, relation(visitor, planted));
                }
            });
        }
    }

    private void note(Visitor visitor, String route, String field, Relation relation) {
        seen.add(field);
        Expectations.Line line = allowances.getOrDefault(field + " in " + route, allowances.get(field));
        if (line == null || line.expected(visitor.role, relation) != 0) {
            over.add(field + " to " + visitor.name() + ", " + relation.code() + ": " + route);
        }
    }

    private Relation relation(Visitor visitor, Planted planted) {
        if (visitor.office != null && visitor.office.equals(planted.office())) {
            return planted.assigned() ? Relation.OWN : Relation.OFFICE;
        }
        return terrain.province.equals(visitor.office) && terrain.below.contains(planted.office()) ? Relation.BELOW : Relation.PROVINCE;
    }

    private static String text(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.contains("pdf")) {
            try {
                return Pdfs.text(answer.body());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return type.contains("html") && text.contains("&") ? Parser.unescapeEntities(text, false) : text;
    }
}
