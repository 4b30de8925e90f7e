package id.pulih.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.pulih.faults.FaultyProxy.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy does what each fault is called: what the server saw, and whether the telephone had an answer. */
class FaultyProxyTest {

    /** Far from what a busy machine needs for a request that nobody delays. */
    private static final Duration DELAY = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Fault to what the server sees and what the telephone hears. */
    private static final Map<Fault, List<Integer>> SEEN_AND_HEARD = Map.ofEntries(
            Map.entry(Fault.NONE, List.of(1, 1)), Map.entry(Fault.DROP_REQUEST, List.of(0, 0)), Map.entry(Fault.DROP_REPLY, List.of(1, 0)),
            Map.entry(Fault.CUT_REQUEST, List.of(0, 0)), Map.entry(Fault.CUT_REPLY, List.of(1, 0)), Map.entry(Fault.DELAY_REQUEST, List.of(1, 0)),
            Map.entry(Fault.DELAY_REPLY, List.of(1, 0)), Map.entry(Fault.REORDER, List.of(1, 1)), Map.entry(Fault.REPLAY, List.of(2, 1)),
            Map.entry(Fault.REPLAY_TOGETHER, List.of(2, 1)), Map.entry(Fault.RESET_BEFORE, List.of(0, 0)), Map.entry(Fault.RESET_AFTER, List.of(1, 0)));

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 10);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            seen.add(new String(body, StandardCharsets.UTF_8).strip());
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyFaultDoesWhatItIsCalled() {
        assertThat(SEEN_AND_HEARD).containsOnlyKeys(Fault.values());
        SEEN_AND_HEARD.forEach((fault, expected) -> {
            seen.clear();
            int heard;
            try (var proxy = new FaultyProxy(server.getAddress().getPort(), DELAY, request -> fault)) {
                heard = heard(proxy, "satu") ? 1 : 0;
            }
            assertThat(List.of(seen.size(), heard)).as(fault.name()).isEqualTo(expected);
        });
    }

    @Test
    void aRequestIsOvertakenByALaterOne() throws Exception {
        Queue<Fault> schedule = new ArrayDeque<>(List.of(Fault.REORDER, Fault.NONE));
        try (var proxy = new FaultyProxy(server.getAddress().getPort(), DELAY, request -> schedule.poll());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> heard(proxy, "satu"));
            while (proxy.done().get(Fault.REORDER).get() == 0) {
                Thread.onSpinWait();
            }
            assertThat(heard(proxy, "dua")).isTrue();
            assertThat(first.get()).isTrue();
        }
        assertThat(seen).containsExactly("dua", "satu");
    }

    private static boolean heard(FaultyProxy proxy, String body) {
        String padded = body + " ".repeat(200);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + proxy.port() + "/")).timeout(PATIENCE)
                .POST(BodyPublishers.ofString(padded)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body().equals(padded);
        } catch (IOException unheard) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
