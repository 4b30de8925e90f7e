package id.pulih.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that answers on a port, so that its share of the processor can be told. */
final class Java implements AutoCloseable {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Process process;
    private final int port;
    private final Path log;
    private final double firstPage;

    private Java(Process process, int port, Path log, double firstPage) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.firstPage = firstPage;
    }

    /** Comes back when the page is answered. */
    static Java start(Path log, int port, String page, Map<String, String> environment, List<String> arguments) throws Exception {
        long begun = System.nanoTime();
        Process process = begun(log, environment, arguments);
        while (!answers(port, page)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE) {
                process.destroyForcibly();
                throw new IllegalStateException("It did not start: " + Files.readString(log));
            }
            Thread.sleep(10);
        }
        return new Java(process, port, log, (System.nanoTime() - begun) / 1e9);
    }

    /** Waits for it to end, which it must without a fault. */
    static void run(Path log, Map<String, String> environment, List<String> arguments) throws Exception {
        Process process = begun(log, environment, arguments);
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end well: " + Files.readString(log));
        }
    }

    private static Process begun(Path log, Map<String, String> environment, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PULIH_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static boolean answers(int port, String page) {
        try (var line = new Line(port)) {
            return line.get(page).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Seconds from the command to the first page. */
    double firstPage() {
        return firstPage;
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    boolean runs() {
        return process.isAlive();
    }

    /** As a service manager stops it; the database of Pulih stops with it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
    }
}
