package id.pulih.platform.internal.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The server's log: one file and one former file, each of at most about 8 MB. */
record ServerLog(Path file) {

    private static final long LIMIT = 8L * 1024 * 1024;

    static ServerLog in(Path folder) throws IOException {
        Disk.createPrivateFolder(folder);
        var log = new ServerLog(folder.resolve("postgres.log"));
        log.keepWithinLimit();
        return log;
    }

    /** Postgres holds the file open for appending, so it is copied away and emptied in place rather than renamed. */
    void keepWithinLimit() throws IOException {
        if (Files.exists(file) && Files.size(file) > LIMIT) {
            Files.copy(file, file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            Files.write(file, new byte[0]);
        }
    }

    /** What went wrong in the lines after the given size, in the server's own words. */
    String lastProblem(long from) {
        try {
            var bytes = Files.readAllBytes(file);
            var lines = new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return problem(lines);
        } catch (IOException | IndexOutOfBoundsException unreadable) {
            return file.toString();
        }
    }

    private static String problem(List<String> lines) {
        return lines.reversed().stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "-" : lines.getLast());
    }
}
