package id.pulih.clients.internal;

import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.SecurityLog;
import id.pulih.platform.StartFailure;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets a clamd look at files before they are kept (its INSTREAM command). Where none is named nothing is asked. */
@Component
class Antivirus {

    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);
    private static final int CHUNK = 64 * 1024;
    private static final int PATIENCE = 20_000;

    private final String address;
    private final SecurityLog security;

    Antivirus(@Value("${pulih.antivirus.address:}") String address, SecurityLog security) {
        if (!address.isBlank() && !address.strip().matches("[A-Za-z0-9.-]+:[1-9][0-9]{0,4}")) {
            throw new StartFailure("PULIH_ANTIVIRUS_ADDRESS harus host:porta, bukan \"%1$s\". / PULIH_ANTIVIRUS_ADDRESS must be host:port, not \"%1$s\"."
                    .formatted(address));
        }
        this.address = address.strip();
        this.security = security;
    }

    /** @throws ProblemException unsafe-file when something is found; unavailable when the scanner gives no clear answer */
    void check(byte[] content) {
        if (address.isEmpty()) {
            return;
        }
        String answer = ask(content);
        if (answer.endsWith(" FOUND")) {
            security.event("malware-refused", null, "bytes=" + content.length);
            throw ProblemException.of(Problem.UNSAFE_FILE);
        }
        if (!answer.equals("stream: OK")) {
            LOG.error("The antivirus gives no clear answer");
            throw ProblemException.of(Problem.UNAVAILABLE);
        }
    }

    private String ask(byte[] content) {
        int colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            var to = new DataOutputStream(socket.getOutputStream());
            to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < content.length; at += CHUNK) {
                int length = Math.min(CHUNK, content.length - at);
                to.writeInt(length);
                to.write(content, at, length);
            }
            to.writeInt(0);
            to.flush();
            return new String(socket.getInputStream().readNBytes(1000), StandardCharsets.US_ASCII).replace("\0", "").strip();
        } catch (IOException e) {
            LOG.error("The antivirus does not answer: {}", e.getClass().getSimpleName());
            throw ProblemException.of(Problem.UNAVAILABLE);
        }
    }
}
