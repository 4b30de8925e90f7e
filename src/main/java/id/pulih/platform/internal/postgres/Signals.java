package id.pulih.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Stops PostgreSQL the ways it knows; the JDK alone can only send TERM, which waits for every client to leave. */
final class Signals {

    private static final Duration FAST = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);

    private Signals() {}

    /**
     * Fast shutdown, then immediate shutdown; never KILL, which leaves server processes behind that still write.
     *
     * @return whether all have ended
     */
    static boolean stop(List<ProcessHandle> servers) {
        return endAfter("INT", servers, FAST) || endAfter("QUIT", servers, IMMEDIATE);
    }

    /** A container's first process may never collect an orphan: such a zombie still counts as alive but has no program. */
    static boolean running(ProcessHandle process) {
        try {
            Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "exe"));
            return process.isAlive();
        } catch (IOException noProgram) {
            return false;
        }
    }

    private static boolean endAfter(String signal, List<ProcessHandle> servers, Duration patience) {
        servers.stream().filter(Signals::running).forEach(server -> send(signal, server.pid()));
        long deadline = System.nanoTime() + patience.toNanos();
        while (servers.stream().anyMatch(Signals::running) && System.nanoTime() < deadline) {
            Pause.millis(10);
        }
        return servers.stream().noneMatch(Signals::running);
    }

    /** The shell's own kill, which exists wherever postgres does. */
    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(signal, pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            throw new IllegalStateException("cannot send " + signal + " to " + pid, failure);
        }
    }
}
