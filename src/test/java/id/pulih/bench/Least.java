package id.pulih.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * R2: the least a JVM can do over HTTP. The JDK's server on virtual threads, Jackson and the raw transaction; nobody signs in,
 * nothing is checked, nothing is sealed. A process of its own: {@code Least <port> <url> <password> <connections>}.
 */
public final class Least {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BlockingQueue<Raw> idle;

    private Least(BlockingQueue<Raw> idle) {
        this.idle = idle;
    }

    private interface Answer {
        Object of(Raw raw, HttpExchange exchange) throws IOException, SQLException;
    }

    public static void main(String[] args) throws Exception {
        // Headers and body leave in two pieces; with Nagle every answer would take 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int connections = Integer.parseInt(args[3]);
        var idle = new ArrayBlockingQueue<Raw>(connections);
        for (int i = 0; i < connections; i++) {
            idle.add(new Raw(DriverManager.getConnection(args[1], "postgres", args[2])));
        }
        var least = new Least(idle);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/visits", exchange -> least.answer(exchange, Least::save));
        server.createContext("/history", exchange -> least.answer(exchange, Least::history));
        server.createContext("/dashboard", exchange -> least.answer(exchange, (raw, all) -> raw.dashboard()));
        server.createContext("/aggregate", exchange -> least.answer(exchange, (raw, all) -> raw.aggregate()));
        server.createContext("/ready", exchange -> least.answer(exchange, (raw, all) -> Map.of()));
        server.start();
    }

    private void answer(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            Raw raw = idle.take();
            try {
                byte[] body = JSON.writeValueAsBytes(answer.of(raw, exchange));
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } finally {
                idle.add(raw);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Object save(Raw raw, HttpExchange exchange) throws IOException, SQLException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var visits = new ArrayList<Raw.Visit>();
        for (JsonNode each : body.path("visits")) {
            visits.add(new Raw.Visit(UUID.fromString(each.path("id").asString()), each.path("client").asInt(),
                    LocalDate.parse(each.path("day").asString()), each.path("place").asString(), each.path("body").toString()));
        }
        raw.r1(body.path("office").asInt(), UUID.fromString(body.path("id").asString()), visits);
        return Map.of("stored", visits.stream().map(visit -> visit.id().toString()).toList());
    }

    private static Object history(Raw raw, HttpExchange exchange) throws SQLException {
        String[] asked = exchange.getRequestURI().getQuery().split("-");
        List<String> found = raw.history(Integer.parseInt(asked[0]), Integer.parseInt(asked[1]));
        return found.stream().map(JSON::readTree).toList();
    }

    /** A batch as a client sends it. */
    static byte[] body(int office, UUID request, List<Raw.Visit> visits) {
        return JSON.writeValueAsBytes(Map.of("office", office, "id", request, "visits", visits.stream().map(visit -> Map.of("id", visit.id(),
                "client", visit.client(), "day", visit.day().toString(), "place", visit.place(), "body", JSON.readTree(visit.body()))).toList()));
    }
}
