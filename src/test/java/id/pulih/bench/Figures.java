package id.pulih.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a run measured, at the size that is being measured and over all sizes. */
final class Figures {

    private final Map<Double, Map<String, Sample>> samples = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final List<String> skipped = new ArrayList<>();
    private double size;

    void at(double millions) {
        size = millions;
        samples.put(millions, new LinkedHashMap<>());
    }

    void add(Sample sample) {
        samples.get(size).put(sample.name(), sample);
        if (sample.failures() > 0) {
            Bench.say("%s: %d of %d were not answered as they should be", sample.name(), sample.failures(), sample.failures() + sample.nanos().length);
        }
        say(sample);
    }

    void say(Sample sample) {
        Bench.say("%-34s %,10.0f /s   p50 %7.2f  p95 %7.2f  p99 %7.2f ms   server %6.0f µs  database %6.0f µs%s", sample.name(), sample.throughput(),
                sample.millis(50), sample.millis(95), sample.millis(99), sample.serverPerUnit(), sample.databasePerUnit(), sample.failures() > 0 ? "   FAILED " + sample.failures() : "");
    }

    void put(String name, double number) {
        numbers.put(name, number);
    }

    void skip(String operation, String why) {
        Bench.say("%-34s skipped: %s", operation, why);
        skipped.add(operation + ": " + why);
    }

    Map<Double, Map<String, Sample>> samples() {
        return samples;
    }

    List<String> skipped() {
        return skipped;
    }

    /**
     * What limits speak of: {@code name/s}, {@code name p95}, {@code name cpu} (server and database, a unit) of the largest
     * size, {@code name exponent} of the time over the sizes, and bare numbers.
     */
    Map<String, Double> named() {
        var named = new LinkedHashMap<>(numbers);
        samples.values().forEach(all -> all.forEach((name, sample) -> {
            named.put(name + "/s", sample.throughput());
            named.put(name + " p95", sample.millis(95));
            named.put(name + " p50", sample.millis(50));
            named.put(name + " cpu", sample.serverPerUnit() + sample.databasePerUnit());
        }));
        exponents().forEach((name, exponent) -> named.put(name + " exponent", exponent));
        named.entrySet().stream().filter(each -> each.getKey().endsWith(" exponent") && !each.getKey().startsWith("R"))
                .mapToDouble(Map.Entry::getValue).max().ifPresent(most -> named.put("largest exponent", most));
        return named;
    }

    /** Of processor time per unit, which the neighbours on a shared machine disturb least. */
    Map<String, Double> exponents() {
        var byName = new LinkedHashMap<String, Map<Double, Double>>();
        samples.forEach((millions, all) -> all.forEach((name, sample) -> {
            double cost = sample.serverPerUnit() + sample.databasePerUnit();
            if (cost > 0) {
                byName.computeIfAbsent(name, none -> new LinkedHashMap<>()).put(millions, cost);
            }
        }));
        var exponents = new LinkedHashMap<String, Double>();
        byName.forEach((name, costs) -> {
            if (costs.size() > 1) {
                exponents.put(name, Growth.exponent(costs));
            }
        });
        return exponents;
    }

    Map<String, Double> numbers() {
        return numbers;
    }
}
