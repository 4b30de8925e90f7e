package id.pulih.platform.internal.postgres;

import java.nio.file.Path;

/**
 * A running PostgreSQL on the data folder of one Pulih home. Layout under the home: {@code postgres/bin-…}, {@code
 * postgres/data}, {@code postgres/log}, {@code keys/postgres.properties}, {@code pulih.lock}.
 *
 * <p>The server listens on 127.0.0.1 only, on a port that differs at every start, and ends with the JVM even after kill -9.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String DATABASE = "pulih";

    private final DataFolderLock lock;
    private final PostgresProcess process;
    private final Databases databases;
    private final Credentials credentials;

    private EmbeddedPostgres(
            DataFolderLock lock, PostgresProcess process, Databases databases, Credentials credentials) {
        this.lock = lock;
        this.process = process;
        this.databases = databases;
        this.credentials = credentials;
    }

    /**
     * Starts the server, making binaries, cluster, roles and database first where they are missing.
     *
     * @param home the folder that holds everything Pulih keeps; created when missing
     * @throws id.pulih.platform.StartFailure with the sentence to show the operator
     */
    public static EmbeddedPostgres start(Path home) {
        // The lock comes before anything else: whoever holds it may judge any other postgres here to be an orphan.
        var lock = DataFolderLock.take(home);
        try {
            return startLocked(lock, Home.at(home));
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres startLocked(DataFolderLock lock, Home home) {
        Orphans.stop(home.data());
        var binaries = Binaries.unpacked(home);
        var credentials = Credentials.of(home);
        var wrapper = Wrapper.forThisMachine();
        Cluster.ensure(home, binaries, wrapper, credentials);
        var process = PostgresProcess.start(home, binaries, wrapper);
        try {
            var databases = new Databases(process.port(), credentials);
            databases.prepare(DATABASE);
            return new EmbeddedPostgres(lock, process, databases, credentials);
        } catch (RuntimeException failure) {
            process.stop();
            throw failure;
        }
    }

    public int port() {
        return process.port();
    }

    public String database() {
        return DATABASE;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return Databases.url(port(), database);
    }

    /** Owns the database and runs the migrations; not a superuser. */
    public Login owner() {
        return credentials.owner();
    }

    /** What the application signs in as: owns nothing and cannot bypass row-level security. */
    public Login runtime() {
        return credentials.runtime();
    }

    /** Makes one more database with the same owner, grants and search path; does nothing when it exists. For tests. */
    public void createDatabase(String name) {
        databases.prepare(name);
    }

    /** Drops the database and ends the connections to it. For tests. */
    public void dropDatabase(String name) {
        databases.drop(name);
    }

    /** Fast shutdown: open transactions are rolled back, committed ones are on disk. */
    @Override
    public void close() {
        try {
            process.stop();
        } finally {
            lock.close();
        }
    }

    /** A role that can sign in. */
    public record Login(String user, String password) {

        /** Keeps the password out of logs. */
        @Override
        public String toString() {
            return user;
        }
    }
}
