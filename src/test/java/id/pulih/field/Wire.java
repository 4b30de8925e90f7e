package id.pulih.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Passes bytes on between a browser and the application, and counts them. */
final class Wire implements AutoCloseable {

    private final AtomicLong down = new AtomicLong();
    private final AtomicLong up = new AtomicLong();
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int behind;

    Wire(int behind) throws IOException {
        this.behind = behind;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** To the browser. */
    long down() {
        return down.get();
    }

    /** To the application. */
    long up() {
        return up.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                Thread.ofVirtual().start(() -> pass(browser, server, up));
                Thread.ofVirtual().start(() -> pass(server, browser, down));
            }
        } catch (IOException e) {
            // The door was closed: the test is over.
        }
    }

    private static void pass(Socket from, Socket to, AtomicLong count) {
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] piece = new byte[8192];
            for (int size = in.read(piece); size >= 0; size = in.read(piece)) {
                count.addAndGet(size);
                out.write(piece, 0, size);
                out.flush();
            }
        } catch (IOException e) {
            // One side has gone; so has the other.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
