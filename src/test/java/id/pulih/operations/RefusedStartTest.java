package id.pulih.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that cannot succeed end with exit code 1 and one sentence in two languages, and leave nothing behind. */
class RefusedStartTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownVerbIsAnsweredWithTheKnownOnes() throws Exception {
        assertRefused(start(Map.of(), "srve"), "Unknown verb srve; use one of serve, demo, migrate");
    }

    @Test
    void anUnknownDemoOptionIsAnsweredWithTheKnownOnesBeforeAnythingIsTouched() throws Exception {
        assertRefused(start(Map.of(), "demo", "--size=huge"), "does not know \"--size=huge\"; use --size=small, --size=large");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aPortThatIsNoPortIsNamed() throws Exception {
        for (String port : new String[] {"http", "0", "65536"}) {
            assertRefused(start(Map.of("PULIH_PORT", port), "demo"), "PULIH_PORT must be a number from 1 to 65535, not \"" + port + "\"");
        }
    }

    @Test
    void aBusyPortIsNamedBeforeAnythingIsTouched() throws Exception {
        try (var holder = new ServerSocket(0)) {
            String port = Integer.toString(holder.getLocalPort());
            assertRefused(start(Map.of("PULIH_PORT", port), "demo"), "Port " + port + " is in use");
        }
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aHomeThatIsAFileIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("home"), "not a folder");
        assertRefused(start(Map.of(), "serve"), file + " cannot be read or written");
    }

    @Test
    void anUnreachableDatabaseIsNamedWithoutItsPassword() throws Exception {
        String port = Integer.toString(PulihProcess.freePort());
        var settings = Map.of("PULIH_DB_URL", "jdbc:postgresql://localhost:" + port + "/pulih?sslpassword=secret",
                "PULIH_DB_USER", "x", "PULIH_DB_PASSWORD", "secret");
        var ending = start(settings, "migrate");

        assertRefused(ending, "The database jdbc:postgresql://localhost:" + port + "/pulih cannot be used");
        assertThat(ending.err()).contains("check PULIH_DB_URL").doesNotContain("secret");
    }

    @Test
    void aCheckOfAFolderWithoutAnInstallationIsRefusedAndMakesNone() throws Exception {
        for (String verb : new String[] {"check", "rebuild-figures", "verify-audit"}) {
            assertRefused(start(Map.of(), verb), "There is no Pulih in the folder " + folder.resolve("home"));
        }
        assertThat(folder.resolve("home")).doesNotExist();
    }

    private PulihProcess.Ending start(Map<String, String> settings, String... verb) throws Exception {
        return PulihProcess.start(folder.resolve("home"), settings, verb).ending();
    }

    static void assertRefused(PulihProcess.Ending ending, String sentence) {
        assertThat(ending.err().lines()).as(ending.err()).hasSize(1);
        assertThat(ending.err()).contains(" / ").contains(sentence);
        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.out()).doesNotContain("\tat ").doesNotContain("Exception").doesNotContain("ERROR");
    }
}
