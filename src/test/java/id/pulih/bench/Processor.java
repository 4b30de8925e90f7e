package id.pulih.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes used of the processors and hold of the memory, as Linux tells it in {@code /proc}. */
final class Processor {

    /** USER_HZ has been 100 on every Linux for decades. */
    private static final long MICROS_PER_TICK = 10_000;

    private Processor() {}

    /** Microseconds that a process has used since its start. */
    static long micros(long pid) {
        return times(stat(pid), 13, 14) * MICROS_PER_TICK;
    }

    /** Of a PostgreSQL server with all of its processes, those that have ended too. */
    static long serverMicros(long postmaster) {
        long ticks = times(stat(postmaster), 13, 14, 15, 16);
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            ticks += all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .map(name -> stat(Long.parseLong(name)))
                    .filter(stat -> stat.length > 3 && stat[3].equals(Long.toString(postmaster)))
                    .mapToLong(stat -> times(stat, 13, 14))
                    .sum();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ticks * MICROS_PER_TICK;
    }

    /** The most memory a process has held at once, in MB. */
    static long mostMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst().orElse(0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long times(String[] stat, int... fields) {
        long sum = 0;
        for (int field : fields) {
            sum += stat.length > field ? Long.parseLong(stat[field]) : 0;
        }
        return sum;
    }

    /** The fields of proc(5), counted from 0; none for a process that has gone. */
    private static String[] stat(long pid) {
        try {
            String text = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The name may hold spaces and stands in brackets.
            return ("x x " + text.substring(text.lastIndexOf(')') + 2)).split(" ");
        } catch (NoSuchFileException e) {
            return new String[0];
        } catch (IOException e) {
            return new String[0];
        }
    }
}
