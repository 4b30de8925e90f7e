package id.pulih.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The command behind {@code bin/bench}. Prints its progress to the error stream and the table to the output. */
public final class Bench {

    private static final long BEGUN = System.nanoTime();

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.read(args);
        Path home = options.home() == null ? Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench-") : options.home();
        try {
            Files.createDirectories(home);
            new Run(options, home).all();
        } finally {
            if (options.home() == null) {
                delete(home);
            }
        }
        // Threads of ours do not keep the command from ending.
        System.exit(0);
    }

    static void say(String text, Object... arguments) {
        System.err.printf("%5d s  %s%n", (System.nanoTime() - BEGUN) / 1_000_000_000, text.formatted(arguments));
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
