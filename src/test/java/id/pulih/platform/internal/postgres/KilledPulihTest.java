package id.pulih.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.platform.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledPulihTest {

    private static final int ROWS_BEFORE_THE_KILL = 200;

    @TempDir
    Path home;

    @Test
    void nothingAcknowledgedIsLostWhenTheJvmIsKilled() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int round = 1; round <= 3; round++) {
            acknowledged.addAll(insertUntilKilled("round" + round, round == 3));
            assertGoneWithin(Duration.ofSeconds(10));
        }

        try (var postgres = TestPostgres.start(home)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(3 * ROWS_BEFORE_THE_KILL);
            assertThat(Sql.column(postgres, postgres.owner(), "select id from public.kept"))
                    .containsAll(acknowledged);
        }
    }

    /** With the server killed too there is no clean shutdown, only recovery from the log. */
    private List<String> insertUntilKilled(String round, boolean serverToo) throws IOException, InterruptedException {
        var pulih = ChildJvm.start(home, round);
        var acknowledged = new ArrayList<String>();
        try (var output = pulih.inputReader()) {
            for (int row = 0; row < ROWS_BEFORE_THE_KILL; row++) {
                acknowledged.add(output.readLine());
            }
            var servers = Orphans.on(data());
            assertThat(servers).isNotEmpty();
            // Not through Process, which would also close the output we still want to read.
            pulih.toHandle().destroyForcibly();
            if (serverToo) {
                servers.forEach(ProcessHandle::destroyForcibly);
            }
            acknowledged.addAll(whatWasStillPrinted(output));
        }
        pulih.waitFor();
        return acknowledged;
    }

    /** The last line counts only when it was printed whole. */
    private static List<String> whatWasStillPrinted(BufferedReader output) throws IOException {
        var rest = new StringBuilder();
        for (int next = output.read(); next >= 0; next = output.read()) {
            rest.append((char) next);
        }
        return rest.substring(0, rest.lastIndexOf("\n") + 1).lines().toList();
    }

    private void assertGoneWithin(Duration patience) throws IOException {
        var deadline = Instant.now().plus(patience);
        while (!Orphans.on(data()).isEmpty() && Instant.now().isBefore(deadline)) {
            Pause.millis(50);
        }
        assertThat(Orphans.on(data())).isEmpty();
    }

    private Path data() throws IOException {
        return new Home(home.toRealPath()).data();
    }
}
