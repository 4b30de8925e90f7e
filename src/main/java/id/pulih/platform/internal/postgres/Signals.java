package id.pulih.platform.internal.postgres;

import java.io.IOException;
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

    private static boolean endAfter(String signal, List<ProcessHandle> servers, Duration patience) {
        servers.stream().filter(ProcessHandle::isAlive).forEach(server -> send(signal, server.pid()));
        long deadline = System.nanoTime() + patience.toNanos();
        while (servers.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            Pause.millis(10);
        }
        return servers.stream().noneMatch(ProcessHandle::isAlive);
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
