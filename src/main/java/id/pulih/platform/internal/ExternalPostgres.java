package id.pulih.platform.internal;

import id.pulih.platform.DataFolder;
import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * A PostgreSQL that somebody else runs. The given account owns the schema; the role that serves is made beside it, so
 * that even here the service cannot lift row-level security.
 */
final class ExternalPostgres {

    private static final int OLDEST = 150000;

    private final String url;
    private final String user;
    private final String password;

    ExternalPostgres(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    DatabaseAccess prepare(DataFolder home) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            requireVersion(statement);
            String runtime = runtimeName(statement);
            String secret = secret(home.file("keys/runtime-password"));
            makeRole(statement, runtime, secret);
            return new DatabaseAccess(url, user, password, runtime, secret);
        } catch (SQLException e) {
            throw new StartFailure("Basis data %s tidak dapat dipakai (%s); periksa PULIH_DB_URL, PULIH_DB_USER, PULIH_DB_PASSWORD. / The database %s cannot be used (%s); check PULIH_DB_URL, PULIH_DB_USER, PULIH_DB_PASSWORD."
                    .formatted(url, firstLine(e), url, firstLine(e)), e);
        }
    }

    private static void requireVersion(Statement statement) throws SQLException {
        int version = Integer.parseInt(one(statement, "show server_version_num"));
        if (version < OLDEST) {
            throw new StartFailure("PostgreSQL versi %d terlalu lama; Pulih memerlukan versi 15 atau lebih baru. / PostgreSQL %d is too old; Pulih needs version 15 or newer."
                    .formatted(version / 10000, version / 10000));
        }
    }

    /** One runtime role per database: roles belong to the whole server. */
    private static String runtimeName(Statement statement) throws SQLException {
        return one(statement, "select left('pulih_runtime_' || current_database(), 63)").replaceAll("[^a-zA-Z0-9_]", "_");
    }

    private static void makeRole(Statement statement, String name, String secret) throws SQLException {
        boolean exists = "1".equals(one(statement, "select count(*) from pg_roles where rolname = '" + name + "'"));
        statement.execute("%s role \"%s\" login nosuperuser nocreatedb nocreaterole password '%s'"
                .formatted(exists ? "alter" : "create", name, secret));
        statement.execute("do $$ begin execute format('grant connect on database %%I to %%I', current_database(), '%s'); end $$".formatted(name));
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String secret(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                byte[] bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartFailure("Berkas %s tidak dapat dibaca atau ditulis. / The file %s cannot be read or written.".formatted(file, file), e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
