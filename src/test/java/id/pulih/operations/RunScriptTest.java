package id.pulih.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/run} says when it cannot run. A copy without sources is never built, so every test takes milliseconds. */
class RunScriptTest {

    @TempDir
    Path folder;

    @Test
    void aMissingJdkIsSaidInOneSentence() throws Exception {
        assertThat(said(Map.of("JAVA_HOME", "/nonexistent", "PULIH_JDK_SEARCH", "/nonexistent/*")))
                .contains("needs a JDK 25")
                .contains("set JAVA_HOME");
    }

    @Test
    void aBusyPortIsSaidBeforeTheBuild() throws Exception {
        try (var holder = new ServerSocket(0)) {
            String port = Integer.toString(holder.getLocalPort());
            assertThat(said(Map.of("PULIH_PORT", port))).contains("Port " + port + " is in use");
        }
        assertThat(said(Map.of("PULIH_PORT", "http"))).contains("must be a number from 1 to 65535, not \"http\"");
    }

    @Test
    void anAmountOfMemoryThatIsNoneIsSaidBeforeTheBuild() throws Exception {
        assertThat(said(Map.of("PULIH_HEAP", "banyak"))).contains("such as 208m or 1g, not \"banyak\"");
    }

    @Test
    void aMissingUnzipIsSaidBeforeTheBuild() throws Exception {
        // A PATH with what the script itself needs, and no more.
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : new String[] {"dirname", "find", "grep"}) {
            Files.copy(Path.of("/usr/bin", tool), tools.resolve(tool));
        }
        assertThat(said(Map.of("PATH", tools.toString()))).contains("Building Pulih needs unzip");
    }

    private String said(Map<String, String> settings) throws IOException, InterruptedException {
        Path checkout = Files.createTempDirectory(folder, "checkout");
        Files.createDirectories(checkout.resolve("bin/lib"));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "");
        for (String file : new String[] {"bin/run", "bin/lib/jdk.sh", "bin/lib/machine.sh"}) {
            Files.copy(Path.of(file), checkout.resolve(file));
        }
        var builder = new ProcessBuilder("/usr/bin/bash", checkout.resolve("bin/run").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("PULIH_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PULIH_PORT", Integer.toString(PulihProcess.freePort()));
        builder.environment().putAll(settings);
        var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said.lines()).as(said).hasSize(1);
        assertThat(said).contains(" / ");
        return said;
    }
}
