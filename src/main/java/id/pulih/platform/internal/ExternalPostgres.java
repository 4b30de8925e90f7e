package id.pulih.platform.internal;

import id.pulih.platform.DataFolder;
import id.pulih.platform.StartFailure;
import id.pulih.platform.internal.postgres.EmbeddedPostgres.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL that somebody else runs. The given account owns the schema; the role that serves is another one, made
 * beside it or given as well, so that even here the service cannot lift row-level security.
 */
final class ExternalPostgres {

    private static final int OLDEST = 150000;

    private final String url;
    private final Login owner;
    private final Login givenRuntime;

    /** @param givenRuntime a role made beforehand; with an empty name Pulih makes its own */
    ExternalPostgres(String url, Login owner, Login givenRuntime) {
        this.url = url;
        this.owner = owner;
        this.givenRuntime = givenRuntime;
    }

    DatabaseAccess prepare(DataFolder home) {
        try (Connection connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            requireVersion(Integer.parseInt(ask(connection, "show server_version_num")));
            requireSchemaRights(connection);
            Login runtime = givenRuntime.user().isBlank()
                    ? new RuntimeRole(connection, url).own(home)
                    : new RuntimeRole(connection, url).given(givenRuntime);
            return new DatabaseAccess(url, owner.user(), owner.password(), runtime.user(), runtime.password());
        } catch (SQLException e) {
            throw new StartFailure("Basis data %1$s tidak dapat dipakai (%2$s); periksa PULIH_DB_URL, PULIH_DB_USER, PULIH_DB_PASSWORD. / The database %1$s cannot be used (%2$s); check PULIH_DB_URL, PULIH_DB_USER, PULIH_DB_PASSWORD."
                    .formatted(withoutParameters(url), firstLine(e)), e);
        }
    }

    static void requireVersion(int version) {
        if (version < OLDEST) {
            throw new StartFailure("PostgreSQL versi %1$d terlalu lama; Pulih memerlukan versi 15 atau lebih baru. / PostgreSQL %1$d is too old; Pulih needs version 15 or newer."
                    .formatted(version / 10000));
        }
    }

    private void requireSchemaRights(Connection connection) throws SQLException {
        boolean may = "t".equals(ask(connection,
                "select has_database_privilege(current_database(), 'create') or to_regnamespace('pulih') is not null"));
        if (!may) {
            throw new StartFailure("Pengguna %1$s tidak boleh membuat skema; minta administrator basis data menjalankan: grant create on database \"%2$s\" to \"%1$s\" / User %1$s may not create a schema; ask the database administrator to run: grant create on database \"%2$s\" to \"%1$s\""
                    .formatted(owner.user(), connection.getCatalog()));
        }
    }

    /** One value as text; booleans are {@code t} and {@code f}. */
    static String ask(Connection connection, String sql, Object... args) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        }
    }

    /** Parameters of the URL may hold a password. */
    private static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "");
    }

    static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
