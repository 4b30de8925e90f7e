package id.pulih.reports.internal;

import id.pulih.indicators.Measure;
import id.pulih.platform.Coded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What stands in the monthly report and where: {@code reports/monthly-sections.csv}. */
@Component
class MonthlyCatalogue {

    private final List<Section> sections = load();

    /** @param rows by code, each with its lines by column */
    record Section(String code, List<String> columns, Map<String, Map<String, String>> rows) {}

    List<Section> sections() {
        return sections;
    }

    /** All lines, in order. */
    Set<String> lines() {
        var lines = new LinkedHashSet<String>();
        sections.forEach(section -> section.rows().values().forEach(row -> lines.addAll(row.values())));
        return lines;
    }

    /** The measure behind a line; empty for what is counted beside the figures. */
    static Optional<Measure> measure(String line) {
        return Coded.find(Measure.class, line);
    }

    private static List<Section> load() {
        var rows = new LinkedHashMap<String, Map<String, Map<String, String>>>();
        for (String line : text().lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList()) {
            String[] parts = line.split(", *");
            rows.computeIfAbsent(parts[0], code -> new LinkedHashMap<>()).computeIfAbsent(parts[1], code -> new LinkedHashMap<>()).put(parts[2], parts[3]);
        }
        var sections = new ArrayList<Section>();
        rows.forEach((code, of) -> {
            var columns = new LinkedHashSet<String>();
            of.values().forEach(row -> columns.addAll(row.keySet()));
            sections.add(new Section(code, List.copyOf(columns), of));
        });
        return List.copyOf(sections);
    }

    private static String text() {
        try {
            return new ClassPathResource("reports/monthly-sections.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
