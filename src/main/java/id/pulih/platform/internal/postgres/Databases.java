package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import id.pulih.platform.internal.postgres.EmbeddedPostgres.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Roles and databases, made as superuser; every statement may be repeated at the next start. */
record Databases(int port, Credentials credentials) {

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    void prepare(String database) {
        try {
            try (var connection = asSuperuser("postgres")) {
                createRoles(connection);
                createDatabase(connection, checked(database));
            }
            try (var connection = asSuperuser(database)) {
                execute(connection, "revoke create on schema public from public");
            }
        } catch (SQLException failure) {
            throw new StartFailure(
                    "Basis data %1$s tidak dapat disiapkan: %2$s / Database %1$s could not be prepared: %2$s"
                            .formatted(database, failure.getMessage().replace('\n', ' ')),
                    failure);
        }
    }

    void drop(String database) {
        try (var connection = asSuperuser("postgres")) {
            execute(connection, "drop database if exists %s with (force)".formatted(checked(database)));
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot drop database " + database, failure);
        }
    }

    private void createRoles(Connection connection) throws SQLException {
        for (Login login : new Login[] {credentials.owner(), credentials.runtime()}) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", login.user())) {
                execute(connection, "create role " + login.user());
            }
            // Repeated, so that a role somebody widened by hand is narrow again after a restart.
            execute(
                    connection,
                    "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '%s'"
                            .formatted(login.user(), login.password()));
        }
    }

    private void createDatabase(Connection connection, String database) throws SQLException {
        var owner = credentials.owner().user();
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
            execute(connection, "create database %s owner %s".formatted(database, owner));
        }
        execute(connection, "alter database %s set search_path = pulih, public".formatted(database));
        execute(connection, "revoke all on database %s from public".formatted(database));
        execute(
                connection,
                "grant connect on database %s to %s"
                        .formatted(database, credentials.runtime().user()));
    }

    private Connection asSuperuser(String database) throws SQLException {
        var login = credentials.superuser();
        return DriverManager.getConnection(url(port, database), login.user(), login.password());
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String checked(String database) {
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database name: " + database);
        }
        return database;
    }
}
