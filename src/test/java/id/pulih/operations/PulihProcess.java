package id.pulih.operations;

import id.pulih.Patience;
import id.pulih.Pulih;
import id.pulih.platform.TestPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Pulih in a JVM of its own, started as an operator starts it: a verb, a data folder and environment variables. */
public final class PulihProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path home;
    private final int port;
    private final Path out;
    private final Path err;

    private PulihProcess(Process process, Path home, int port, Path out, Path err) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.out = out;
        this.err = err;
    }

    /** How a start ended that was meant to be refused. */
    public record Ending(int code, String out, String err) {}

    /** @param settings PULIH_ variables besides the folder; PULIH_PORT is a free one unless given */
    public static PulihProcess start(Path home, Map<String, String> settings, String... verb) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/operations").toAbsolutePath());
        Path out = Files.createTempFile(folder, "out-", ".log");
        Path err = Files.createTempFile(folder, "err-", ".log");
        var builder = new ProcessBuilder(command(verb)).redirectOutput(out.toFile()).redirectError(err.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PULIH_"));
        String wished = settings.getOrDefault("PULIH_PORT", "");
        int port = wished.matches("[0-9]{1,5}") ? Integer.parseInt(wished) : freePort();
        environment.put("PULIH_HOME", home.toString());
        environment.put("PULIH_PORT", Integer.toString(port));
        environment.put("PULIH_POSTGRES_BINARIES", TestPostgres.binaries().toString());
        environment.putAll(settings);
        return new PulihProcess(builder.start(), home, port, out, err);
    }

    /** One compiler tier: these JVMs live for seconds, and starting is most of what they do. */
    private static List<String> command(String... verb) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), Pulih.class.getName()));
        command.addAll(List.of(verb));
        return command;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the sign-in page answers. */
    public PulihProcess ready() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new AssertionError("Pulih ended: " + Files.readString(err) + Files.readString(out));
            }
            try {
                if (signInPage().contains("name=\"password\"")) {
                    return this;
                }
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new AssertionError("No sign-in page within " + PATIENCE);
    }

    String signInPage() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/masuk")).timeout(PATIENCE).build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    /** Waits for the end of a verb that does not serve, or of a start that is refused. */
    public Ending ending() throws Exception {
        if (!process.waitFor(PATIENCE)) {
            close();
            throw new AssertionError("Pulih still runs: " + Files.readString(out));
        }
        return new Ending(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    public int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    /** What the process has written to its two outputs. */
    public List<Path> logs() {
        return List.of(out, err);
    }

    /** SIGTERM, as a service manager stops it. */
    public Duration stop() throws InterruptedException {
        long start = System.nanoTime();
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("Pulih does not stop");
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** SIGKILL: no shutdown hook, no goodbye. Its database notices, and ends by itself a little later. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Killed, and its database ended: whoever deletes the folder while that still writes finds it filled again. */
    @Override
    public void close() throws InterruptedException {
        kill();
        Path data = home.resolve("postgres/data");
        Patience.until("the end of the database in " + data, () -> ProcessHandle.allProcesses().noneMatch(other -> worksIn(data, other)));
    }

    private static boolean worksIn(Path folder, ProcessHandle process) {
        try {
            return Files.isSameFile(folder, Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
