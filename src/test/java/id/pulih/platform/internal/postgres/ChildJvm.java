package id.pulih.platform.internal.postgres;

import id.pulih.platform.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** Starts {@link InsertingPulih} with the JDK and class path of this test. */
final class ChildJvm {

    private ChildJvm() {}

    static Process start(Path home, String round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dpulih.postgres.binaries=" + TestPostgres.binaries(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InsertingPulih.class.getName(),
                        home.toString(),
                        round)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
