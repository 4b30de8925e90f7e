package id.pulih.platform.internal;

import static id.pulih.platform.internal.ExternalPostgres.ask;

import id.pulih.platform.DataFolder;
import id.pulih.platform.StartFailure;
import id.pulih.platform.internal.postgres.EmbeddedPostgres.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/** The role that serves on somebody else's PostgreSQL, seen from the owner's connection. */
record RuntimeRole(Connection connection, String url) {

    /** Our own: made at the first start with a random password kept in the data folder. Roles belong to the whole server, so its name holds the database's. */
    Login own(DataFolder home) throws SQLException {
        var login = new Login(ownName(), secret(home.file("keys/runtime-password")));
        if (!signsIn(login)) {
            make(login);
        }
        return narrow(login);
    }

    /** One that the database administrator made. */
    Login given(Login login) throws SQLException {
        // The name is written into the grants of the migrations.
        if (!login.user().matches("[a-zA-Z_][a-zA-Z0-9_-]{0,62}")) {
            throw new StartFailure("PULIH_DB_RUNTIME_USER hanya boleh berisi huruf, angka, - dan _. / PULIH_DB_RUNTIME_USER may hold letters, digits, - and _ only.");
        }
        if (!signsIn(login)) {
            throw new StartFailure("Peran %1$s tidak dapat masuk ke basis data; periksa PULIH_DB_RUNTIME_USER dan PULIH_DB_RUNTIME_PASSWORD. / Role %1$s cannot sign in to the database; check PULIH_DB_RUNTIME_USER and PULIH_DB_RUNTIME_PASSWORD."
                    .formatted(login.user()));
        }
        requireRights(login.user());
        return narrow(login);
    }

    private String ownName() throws SQLException {
        return ask(connection, "select left('pulih_runtime_' || current_database(), 63)").replaceAll("[^a-zA-Z0-9_]", "_");
    }

    private boolean signsIn(Login login) throws SQLException {
        try (Connection trial = DriverManager.getConnection(url, login.user(), login.password())) {
            return trial.isValid(10);
        } catch (SQLException e) {
            // Class 28: this role or password is wrong. Anything else is trouble with the server itself.
            if (String.valueOf(e.getSQLState()).startsWith("28")) {
                return false;
            }
            throw e;
        }
    }

    private void make(Login login) throws SQLException {
        if (!"t".equals(ask(connection, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user"))) {
            throw mayNotMakeRoles(login.user());
        }
        boolean exists = "t".equals(ask(connection, "select true from pg_roles where rolname = ?", login.user()));
        try (var statement = connection.createStatement()) {
            // Nothing but the password: only a superuser may so much as mention the other attributes of an existing role.
            statement.execute("%s role \"%s\" login password '%s'".formatted(exists ? "alter" : "create", login.user(), login.password()));
            statement.execute("grant connect on database \"%s\" to \"%s\"".formatted(connection.getCatalog().replace("\"", "\"\""), login.user()));
        }
    }

    private StartFailure mayNotMakeRoles(String name) throws SQLException {
        String user = ask(connection, "select current_user");
        return new StartFailure("Pengguna %1$s tidak boleh membuat peran basis data; minta administrator basis data menjalankan create role \"%2$s\" login password '…' lalu isi PULIH_DB_RUNTIME_USER=%2$s dan PULIH_DB_RUNTIME_PASSWORD. / User %1$s may not create database roles; ask the database administrator to run create role \"%2$s\" login password '…' and set PULIH_DB_RUNTIME_USER=%2$s and PULIH_DB_RUNTIME_PASSWORD."
                .formatted(user, name));
    }

    /** The migrations grant every right to the role of the first start; a later one needs to be its member. */
    private void requireRights(String name) throws SQLException {
        boolean has = "t".equals(ask(connection,
                "select to_regnamespace('pulih') is null or has_schema_privilege(?, to_regnamespace('pulih'), 'usage')", name));
        if (!has) {
            throw new StartFailure("Peran %1$s belum mempunyai hak pada skema pulih; minta administrator basis data menjalankan: grant \"%2$s\" to \"%1$s\" / Role %1$s has no rights on the schema pulih yet; ask the database administrator to run: grant \"%2$s\" to \"%1$s\""
                    .formatted(name, ownName()));
        }
    }

    private Login narrow(Login login) throws SQLException {
        boolean wide = !"f".equals(ask(connection,
                "select rolsuper or rolbypassrls or pg_has_role(oid, current_user::regrole, 'member') from pg_roles where rolname = ?",
                login.user()));
        if (wide) {
            throw new StartFailure("Peran %1$s terlalu kuat untuk melayani: ia superuser, melewati row-level security, atau anggota pemilik skema; pakai peran biasa. / Role %1$s is too strong to serve: it is a superuser, bypasses row-level security, or is a member of the schema's owner; use an ordinary role."
                    .formatted(login.user()));
        }
        return login;
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
            String secret = Files.readString(file).strip();
            // Only what we generate: the password is written into SQL as a literal.
            if (!secret.matches("[0-9a-f]{48}")) {
                throw new IOException("not a password of Pulih");
            }
            return secret;
        } catch (IOException e) {
            throw new StartFailure("Berkas %1$s tidak dapat dibaca atau ditulis; hapus berkas itu supaya dibuat lagi, atau perbaiki haknya. / The file %1$s cannot be read or written; delete it so that it is made again, or mend its rights."
                    .formatted(file), e);
        }
    }
}
