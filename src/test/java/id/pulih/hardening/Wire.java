package id.pulih.hardening;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes on the wire, as no client of ours would send them. */
final class Wire {

    private Wire() {}

    /** What a plain GET is answered, headers and all. */
    static String read(int port, String path) {
        try {
            return exchange(port, "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Everything the server answers until it closes the connection or is silent for ten seconds. */
    static String exchange(int port, String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            byte[] some = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(some); read >= 0; read = socket.getInputStream().read(some)) {
                    answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                // silence or a reset connection: what came until then is the answer
            }
            return answer.toString();
        }
    }
}
