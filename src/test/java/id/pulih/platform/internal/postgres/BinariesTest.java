package id.pulih.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.platform.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    Path folder;

    @AfterEach
    void shareAgain() {
        TestPostgres.shareBinaries();
    }

    @Test
    void whatAKillLeftHalfUnpackedIsDoneAgain() throws Exception {
        Files.createDirectories(folder.resolve("postgres/bin-18.6.0.tmp/bin"));
        Files.createDirectories(folder.resolve("postgres/bin-18.6.0/bin"));
        Files.writeString(folder.resolve("postgres/bin-18.6.0/bin/initdb"), "half");
        System.clearProperty("pulih.postgres.binaries");

        var binaries = Binaries.unpacked(Home.at(folder));

        assertThat(folder.resolve("postgres/bin-18.6.0.tmp")).doesNotExist();
        assertThat(Path.of(binaries.program("initdb"))).isExecutable();
        assertEmptiedFileIsNoticed(binaries);
    }

    private void assertEmptiedFileIsNoticed(Binaries binaries) throws IOException {
        Path program = Path.of(binaries.program("postgres"));
        long size = Files.size(program);
        Files.write(program, new byte[0]);

        Binaries.unpacked(Home.at(folder));

        assertThat(program).hasSize(size);
    }

    @Test
    void unpackedBinariesAreUsedAgain() throws Exception {
        TestPostgres.shareBinaries();
        var first = Binaries.unpacked(Home.at(folder));
        var made = Files.getLastModifiedTime(Path.of(first.program("postgres")));

        var second = Binaries.unpacked(Home.at(folder));

        assertThat(Files.getLastModifiedTime(Path.of(second.program("postgres"))))
                .isEqualTo(made);
    }
}
