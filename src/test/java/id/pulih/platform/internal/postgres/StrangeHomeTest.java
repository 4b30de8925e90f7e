package id.pulih.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.platform.StartFailure;
import id.pulih.platform.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Homes as they are found after kills, reboots and mistakes. */
class StrangeHomeTest {

    @TempDir
    Path home;

    @Test
    void anOrphanedServerIsStopped() throws Exception {
        TestPostgres.start(home).close();
        var orphan = plantOrphan();

        try (var postgres = TestPostgres.start(home)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(Sql.column(postgres, postgres.owner(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void aPidFileThatNamesAStrangerIsIgnored() throws Exception {
        TestPostgres.start(home).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data().resolve("postmaster.pid"), stranger.pid() + "\n" + data() + "\n0\n5432\n\n\n\n");

            TestPostgres.start(home).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aPidFileThatNamesNobodyIsIgnored() throws Exception {
        TestPostgres.start(home).close();
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(data().resolve("postmaster.pid"), gone.pid() + "\n" + data() + "\n0\n5432\n\n\n\n");

        TestPostgres.start(home).close();
    }

    @Test
    void aSecondPulihOnTheSameHomeEndsWithOneSentence() throws Exception {
        try (var first = TestPostgres.start(home)) {
            var second = ChildJvm.start(home, "second");
            var said = second.inputReader().lines().toList();

            assertThat(said).hasSize(1);
            assertThat(said.getFirst())
                    .contains("sedang dipakai Pulih lain")
                    .contains(" / ")
                    .contains("in use by another Pulih (process "
                            + ProcessHandle.current().pid());
            assertThat(Sql.column(first, first.owner(), "select 1")).containsExactly("1");
        }
    }

    @Test
    void aSecondStartInTheSameJvmIsRefusedAsWell() {
        try (var first = TestPostgres.start(home)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> TestPostgres.start(home))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("in use by another Pulih");
        }
    }

    @Test
    void anUnfinishedClusterIsMadeAgain() throws Exception {
        Files.createDirectories(home.resolve("postgres/data.tmp/base"));
        Files.writeString(home.resolve("postgres/data.tmp/PG_VERSION"), "18\n");

        TestPostgres.start(home).close();

        assertThat(home.resolve("postgres/data.tmp")).doesNotExist();
    }

    @Test
    void missingKeysAreNotReplacedByOnesThatCannotFit() throws Exception {
        TestPostgres.start(home).close();
        Files.delete(home.resolve("keys/postgres.properties"));

        assertThatThrownBy(() -> TestPostgres.start(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("restore the file from a backup");
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws Exception {
        TestPostgres.start(home).close();
        Files.writeString(data().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(() -> TestPostgres.start(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("holds data of PostgreSQL 17");
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() throws Exception {
        TestPostgres.start(home).close();
        Files.writeString(data().resolve("postgresql.conf"), "no_such_setting = 1\n");

        assertThatThrownBy(() -> TestPostgres.start(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("FATAL");
        assertThat(Orphans.on(data())).isEmpty();
    }

    @Test
    void aHomeThatIsAFileIsNamedInTheSentence() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "not a folder");

        assertThatThrownBy(() -> TestPostgres.start(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("cannot be read or written");
    }

    @Test
    void aHomeNobodyMayWriteIsNamedInTheSentence() {
        Path forbidden = Path.of("/proc/pulih");

        assertThatThrownBy(() -> TestPostgres.start(forbidden))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("cannot be read or written");
    }

    private Process plantOrphan() throws IOException {
        TestPostgres.shareBinaries();
        var binaries = Binaries.unpacked(Home.at(home));
        var command = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data().toString()));
        command.addAll(Settings.arguments(45_999));
        var orphan = new ProcessBuilder(Wrapper.forThisMachine().around(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        for (int look = 0; look < 500 && Orphans.on(data()).isEmpty(); look++) {
            Pause.millis(20);
        }
        assertThat(Orphans.on(data())).isNotEmpty();
        return orphan;
    }

    private Path data() throws IOException {
        return new Home(home.toRealPath()).data();
    }
}
