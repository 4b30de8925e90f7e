package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The server as a child of this JVM. */
record PostgresProcess(Process process, int port) {

    private static final int ATTEMPTS = 3;
    // Crash recovery of a busy day takes a while; a server that cannot start says so by ending.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static PostgresProcess start(Home home, Binaries binaries, Wrapper wrapper) {
        try {
            return start(home, binaries, wrapper, ServerLog.in(home.log()));
        } catch (IOException failure) {
            throw Home.unusable(home.postgres(), failure);
        }
    }

    /** Another program can take the free port before postgres does, hence more than one attempt. */
    private static PostgresProcess start(Home home, Binaries binaries, Wrapper wrapper, ServerLog log)
            throws IOException {
        long logBefore = Files.exists(log.file()) ? Files.size(log.file()) : 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            var command = new ArrayList<>(
                    List.of(binaries.program("postgres"), "-D", home.data().toString()));
            command.addAll(Settings.arguments(port));
            var server = new PostgresProcess(spawn(wrapper.aroundServer(command), log), port);
            if (server.becomesReady(home)) {
                server.stopAtExitUnlessBound(wrapper);
                return server;
            }
            server.stop();
        }
        var problem = log.lastProblem(logBefore);
        throw new StartFailure(
                "PostgreSQL tidak dapat dijalankan: %1$s / PostgreSQL did not start: %1$s".formatted(problem));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * The kernel's parent-death signal belongs to the starting thread, not to the JVM: a pool thread that retires would take
     * the database with it. So the thread that starts postgres stays until postgres has ended.
     */
    private static Process spawn(List<String> command, ServerLog log) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> startAndStay(command, log, started));
        try {
            return started.join();
        } catch (CompletionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private static void startAndStay(List<String> command, ServerLog log, CompletableFuture<Process> started) {
        try {
            var output = ProcessBuilder.Redirect.appendTo(log.file().toFile());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            process.getOutputStream().close();
            started.complete(process);
            stay(process, log);
        } catch (IOException failure) {
            started.completeExceptionally(failure);
        }
    }

    private static void stay(Process process, ServerLog log) {
        while (process.isAlive()) {
            try {
                process.waitFor(1, TimeUnit.MINUTES);
                log.keepWithinLimit();
            } catch (IOException | InterruptedException nothingMayEndThisThread) {
                // A full disk or a stray interrupt must not end the thread, and with it the database.
            }
        }
    }

    /** Postgres writes its state as the last line of postmaster.pid, after its process id as the first. */
    private boolean becomesReady(Home home) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (readyIn(home)) {
                return true;
            }
            Pause.millis(20);
        }
        return false;
    }

    private boolean readyIn(Home home) {
        try {
            var lines = Files.readAllLines(home.data().resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.getLast().strip().equals("ready");
        } catch (IOException notYet) {
            return false;
        }
    }

    private void stopAtExitUnlessBound(Wrapper wrapper) {
        if (!wrapper.endsWithTheJvm()) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        }
    }

    void stop() {
        Signals.stop(List.of(process.toHandle()));
    }
}
