package id.pulih.platform;

import id.pulih.platform.internal.postgres.EmbeddedPostgres;
import java.nio.file.Path;

/** Starts embedded servers in tests without unpacking the 60 MB of binaries for every home. */
public final class TestPostgres {

    private TestPostgres() {}

    public static EmbeddedPostgres start(Path home) {
        shareBinaries();
        return EmbeddedPostgres.start(home);
    }

    /** The tests of one checkout share {@code target/postgres-binaries}. */
    public static void shareBinaries() {
        System.setProperty("pulih.postgres.binaries", binaries().toString());
    }

    public static Path binaries() {
        return Path.of("target/postgres-binaries").toAbsolutePath();
    }
}
