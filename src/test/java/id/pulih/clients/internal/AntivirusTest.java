package id.pulih.clients.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.operations.PulihProcess;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.SecurityLog;
import id.pulih.platform.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A scanner that speaks the protocol of clamd looks at files; without a clear answer of its none is kept. */
class AntivirusTest {

    private static final byte[] LONG = new byte[200_000];

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    @Test
    void aCleanFilePassesAndTheScannerSawAllOfIt() throws Exception {
        assertThatCode(() -> checked("stream: OK\0")).doesNotThrowAnyException();
        assertThat(seen.toByteArray()).isEqualTo(LONG);
    }

    @Test
    void aFileWithSomethingInItIsRefused() {
        assertProblem(() -> checked("stream: Eicar-Test-Signature FOUND\0"), Problem.UNSAFE_FILE);
    }

    @Test
    void anUnclearAnswerKeepsTheFileOut() {
        for (String answer : new String[] {"", "INSTREAM size limit exceeded. ERROR\0", "stream: OK FOUND?\0"}) {
            assertProblem(() -> checked(answer), Problem.UNAVAILABLE);
        }
    }

    @Test
    void aScannerThatIsDownKeepsTheFileOut() throws Exception {
        var antivirus = new Antivirus("localhost:" + PulihProcess.freePort(), new SecurityLog());

        assertProblem(() -> antivirus.check(LONG), Problem.UNAVAILABLE);
    }

    @Test
    void withoutAScannerNothingIsAsked() {
        assertThatCode(() -> new Antivirus("", new SecurityLog()).check(LONG)).doesNotThrowAnyException();
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new Antivirus("/var/run/clamd.sock", new SecurityLog())).isInstanceOf(StartFailure.class).hasMessageContaining(" / ");
    }

    private void checked(String answer) throws Exception {
        try (var server = new ServerSocket(0)) {
            Thread scanner = Thread.ofVirtual().start(() -> serve(server, answer));
            new Antivirus("localhost:" + server.getLocalPort(), new SecurityLog()).check(LONG);
            scanner.join();
        }
    }

    private void serve(ServerSocket server, String answer) {
        try (var socket = server.accept()) {
            var from = new DataInputStream(socket.getInputStream());
            assertThat(new String(from.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            for (int length = from.readInt(); length > 0; length = from.readInt()) {
                seen.writeBytes(from.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertProblem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Problem problem) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
