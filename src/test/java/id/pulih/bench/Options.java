package id.pulih.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a run measures.
 *
 * @param sizes   millions of activities, ascending; each has a country of its own
 * @param clients that the demo's loader loads at most; beyond their activities a country is grown
 * @param seconds each loop is measured for
 * @param yardRows rows that the raw aggregate goes through
 * @param sittings in which a telephone saved what it hands in at once
 * @param phones  an office has in all; each size is measured with its share of them, whose clients nobody has visited for a bench before
 * @param home    a folder that is kept and used again; null for a new one that is thrown away
 * @param only    beginnings of the names of the operations to measure; none for all
 */
record Options(List<Double> sizes, int clients, double warmUp, double seconds, int yardRows, int sittings, int phones, @Nullable Path home, @Nullable Path results,
        List<String> only, long seed) {

    private static final double ACTIVITIES_PER_CLIENT = 25;

    static Options read(String[] args) {
        boolean quick = List.of(args).contains("--quick");
        List<Double> sizes = Stream.of(value(args, "size", quick ? "0.2" : "0.2,2,10").split(",")).map(Double::valueOf).sorted().toList();
        int clients = Integer.parseInt(value(args, "clients", quick ? "3200" : "80000"));
        String home = value(args, "home", "");
        String results = value(args, "results", "");
        String only = value(args, "only", "");
        return new Options(sizes, clients, Double.parseDouble(value(args, "warm-up", quick ? "1.5" : "12")), Double.parseDouble(value(args, "seconds", quick ? "1.5" : "6")),
                Integer.parseInt(value(args, "rows", quick ? "200000" : "4000000")), Integer.parseInt(value(args, "sittings", "1")),
                24,
                home.isEmpty() ? null : Path.of(home).toAbsolutePath(), results.isEmpty() ? null : Path.of(results).toAbsolutePath(),
                only.isEmpty() ? List.of() : List.of(only.split(",")), Long.parseLong(value(args, "seed", "2026")));
    }

    private static String value(String[] args, String name, String otherwise) {
        return Stream.of(args).filter(arg -> arg.startsWith("--" + name + "=")).map(arg -> arg.substring(name.length() + 3)).findFirst().orElse(otherwise);
    }

    /** That are loaded for a country of so many millions of activities. */
    int clients(double size) {
        return (int) Math.min(clients, Math.max(400, Math.round(size * 1e6 / ACTIVITIES_PER_CLIENT)));
    }

    /** Those of the next smaller country; none before the smallest. */
    int clientsBefore(double size) {
        int place = sizes.indexOf(size);
        return place == 0 ? 0 : clients(sizes.get(place - 1));
    }

    /** It costs half a minute to make. */
    boolean archive() {
        return sizes.getFirst() >= 0.1 && wanted("start");
    }

    /** What is to be printed in one job: a tenth of what the limit speaks of where the country is small. */
    int certificates() {
        return sizes.getLast() <= 0.2 ? 100 : 1000;
    }

    boolean wanted(String operation) {
        return only.isEmpty() || only.stream().anyMatch(operation::startsWith);
    }
}
