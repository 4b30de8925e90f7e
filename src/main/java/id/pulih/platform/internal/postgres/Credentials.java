package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import id.pulih.platform.internal.postgres.EmbeddedPostgres.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The three sign-ins of the embedded server, random per home and readable only by the user that runs Pulih. */
record Credentials(Login superuser, Login owner, Login runtime) {

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "pulih_owner";
    private static final String RUNTIME = "pulih_runtime";

    /** Reads the stored passwords; makes them before the cluster exists, never after, for they could not fit it. */
    static Credentials of(Home home) {
        try {
            if (Files.notExists(home.keys())) {
                refuseIfClusterExists(home);
                Disk.writePrivateFile(home.keys(), newPasswords());
            }
            return read(home);
        } catch (IOException failure) {
            throw Home.unusable(home.root(), failure);
        }
    }

    private static void refuseIfClusterExists(Home home) {
        if (home.hasCluster()) {
            throw keysMissing(home);
        }
    }

    private static StartFailure keysMissing(Home home) {
        return new StartFailure(
                "Berkas kunci %1$s hilang atau tidak lengkap padahal basis data sudah ada; pulihkan berkas itu dari cadangan. / The key file %1$s is missing or incomplete although the database exists; restore the file from a backup."
                        .formatted(home.keys()));
    }

    private static String newPasswords() {
        return Stream.of(SUPERUSER, OWNER, RUNTIME)
                .map(user -> user + "=" + newPassword() + "\n")
                .collect(Collectors.joining());
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Credentials read(Home home) throws IOException {
        var stored = new Properties();
        try (var reader = Files.newBufferedReader(home.keys())) {
            stored.load(reader);
        }
        return new Credentials(
                login(home, stored, SUPERUSER), login(home, stored, OWNER), login(home, stored, RUNTIME));
    }

    private static Login login(Home home, Properties stored, String user) {
        var password = stored.getProperty(user);
        // Only what we generate: the password is written into SQL as a literal.
        if (password == null || !password.matches("[0-9a-f]{48}")) {
            throw keysMissing(home);
        }
        return new Login(user, password);
    }
}
