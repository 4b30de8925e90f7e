package id.pulih.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table that people read and the same as JSON, printed and kept. */
final class Report {

    private final Options options;
    private final Figures figures;

    Report(Options options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void write() throws IOException {
        String table = table();
        System.out.println(table);
        if (options.results() != null) {
            Files.createDirectories(options.results().getParent());
            Files.writeString(Path.of(options.results() + ".txt"), table, StandardCharsets.UTF_8);
            Files.write(Path.of(options.results() + ".json"),
                    JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsBytes(json()));
            Bench.say("kept in %s.txt and .json", options.results());
        }
    }

    private String table() {
        var lines = new ArrayList<String>();
        lines.add("Pulih %s, %d processors, Java %s, PostgreSQL durable (fsync, synchronous_commit)".formatted(LocalDate.now(), Runtime.getRuntime().availableProcessors(),
                Runtime.version()));
        figures.samples().forEach((size, all) -> {
            lines.add("");
            lines.add("%-34s %10s %9s %9s %9s %10s %10s %7s".formatted(size + " million activities", "per second", "p50 ms", "p95 ms", "p99 ms", "server µs", "database µs", "failed"));
            all.values().forEach(sample -> lines.add(line(sample)));
        });
        lines.add("");
        lines.add("%-62s %12s %12s %7s".formatted("Limits", "measured", "bar", "ratio"));
        limits(lines);
        lines.add("");
        figures.exponents().forEach((name, exponent) -> lines.add("%-62s %12.3f".formatted("growth exponent of processor time, " + name, exponent)));
        figures.numbers().forEach((name, number) -> lines.add("%-62s %12s".formatted(name, rounded(number))));
        figures.skipped().forEach(line -> lines.add("skipped: " + line));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Sample sample) {
        return String.format(Locale.ROOT, "%-34s %,10.0f %9.2f %9.2f %9.2f %10.0f %10.0f %7d", sample.name(), sample.throughput(), sample.millis(50), sample.millis(95),
                sample.millis(99), sample.serverPerUnit(), sample.databasePerUnit(), sample.failures());
    }

    private void limits(List<String> lines) {
        Map<String, Double> named = figures.named();
        for (Limit limit : Limit.all()) {
            lines.add(limit.of(named).map(Report::line).orElseGet(() -> "%-62s %12s".formatted(limit.words(), "not measured")));
        }
    }

    private static String line(Limit.Verdict verdict) {
        Limit limit = verdict.limit();
        return "%-62s %12s %2s %9s %7.2f  %s".formatted(limit.words(), rounded(verdict.measured()), limit.sign(), rounded(verdict.bar()), verdict.ratio(),
                verdict.met() ? "met" : "NOT MET");
    }

    static String rounded(double number) {
        return String.format(Locale.ROOT, Math.abs(number) >= 100 ? "%,.0f" : Math.abs(number) >= 10 ? "%.1f" : "%.3f", number);
    }

    private Map<String, Object> json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("day", LocalDate.now().toString());
        whole.put("processors", Runtime.getRuntime().availableProcessors());
        whole.put("java", Runtime.version().toString());
        var bySize = new LinkedHashMap<String, Object>();
        figures.samples().forEach((size, all) -> bySize.put(size.toString(), all.values().stream().map(Report::json).toList()));
        whole.put("millionsOfActivities", bySize);
        whole.put("numbers", figures.numbers());
        whole.put("exponents", figures.exponents());
        Map<String, Double> named = figures.named();
        whole.put("limits", Limit.all().stream().flatMap(limit -> limit.of(named).stream()).map(each -> Map.of("limit", each.limit().words(), "sign", each.limit().sign(),
                "measured", each.measured(), "bar", each.bar(), "ratio", each.ratio(), "met", each.met())).toList());
        whole.put("skipped", figures.skipped());
        return whole;
    }

    private static Map<String, Object> json(Sample sample) {
        var one = new LinkedHashMap<String, Object>();
        one.put("operation", sample.name());
        one.put("people", sample.threads());
        one.put("operations", sample.nanos().length);
        one.put("failed", sample.failures());
        one.put("perSecond", sample.throughput());
        one.put("p50Millis", sample.millis(50));
        one.put("p95Millis", sample.millis(95));
        one.put("p99Millis", sample.millis(99));
        one.put("serverMicrosPerUnit", sample.serverPerUnit());
        one.put("databaseMicrosPerUnit", sample.databasePerUnit());
        return one;
    }
}
