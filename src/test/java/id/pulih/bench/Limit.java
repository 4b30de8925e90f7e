package id.pulih.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One bar of {@code bench/limits.csv}.
 *
 * @param sign     {@code >=} or {@code <=}
 * @param against  the figure it is a share of; empty for a bare number
 */
record Limit(String figure, String sign, double bar, String against, String unit, String words) {

    /** @param ratio measured over allowed: how much of the bar is used up, or reached */
    record Verdict(Limit limit, double measured, double bar, double ratio, boolean met) {}

    static List<Limit> all() {
        try (var in = Limit.class.getResourceAsStream("/bench/limits.csv")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Limit::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Limit read(String line) {
        String[] parts = line.split(",", 6);
        return new Limit(parts[0].strip(), parts[1].strip(), Double.parseDouble(parts[2].strip()), parts[3].strip(), parts[4].strip(), parts[5].strip());
    }

    /** Empty when this run did not measure what it takes. */
    Optional<Verdict> of(Map<String, Double> figures) {
        Double measured = figures.get(figure);
        Double base = against.isEmpty() ? Double.valueOf(1) : figures.get(against);
        if (measured == null || base == null || measured.isNaN() || base.isNaN() || base == 0) {
            return Optional.empty();
        }
        double allowed = bar * base;
        boolean met = sign.equals(">=") ? measured >= allowed : measured <= allowed;
        return Optional.of(new Verdict(this, measured, allowed, allowed == 0 ? measured : measured / allowed, met));
    }
}
