package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data folder, made once by initdb under another name and then renamed, so that a half-made one is never used. */
final class Cluster {

    private Cluster() {}

    static void ensure(Home home, Binaries binaries, Wrapper wrapper, Credentials credentials) {
        try {
            if (home.hasCluster()) {
                refuseOtherVersion(home.data());
            } else {
                create(home, binaries, wrapper, credentials);
            }
        } catch (IOException failure) {
            throw Home.unusable(home.data(), failure);
        }
    }

    private static void refuseOtherVersion(Path data) throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(Binaries.MAJOR)) {
            throw new StartFailure(
                    "Folder %1$s berisi data PostgreSQL %2$s sedangkan Pulih ini membawa PostgreSQL %3$s; pakai versi Pulih yang lama atau pulihkan dari cadangan. / Folder %1$s holds data of PostgreSQL %2$s but this Pulih brings PostgreSQL %3$s; use the former Pulih version or restore from a backup."
                            .formatted(data, version, Binaries.MAJOR));
        }
    }

    private static void create(Home home, Binaries binaries, Wrapper wrapper, Credentials credentials)
            throws IOException {
        Path unfinished = home.data().resolveSibling("data.tmp");
        Path password = home.keys().resolveSibling("initdb.password");
        Disk.deleteTree(unfinished);
        Disk.writePrivateFile(password, credentials.superuser().password());
        try {
            run(wrapper.around(initdb(binaries, unfinished, credentials, password)));
        } finally {
            Files.deleteIfExists(password);
        }
        Disk.moveDurably(unfinished, home.data());
    }

    /** The builtin locale sorts the same on every machine and release: no index breaks when the C library changes. */
    private static List<String> initdb(Binaries binaries, Path data, Credentials credentials, Path password) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + data,
                "--username=" + credentials.superuser().user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
    }

    private static void run(List<String> command) throws IOException {
        var initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
        initdb.getOutputStream().close();
        var output = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(initdb) != 0) {
            var last = output.lines()
                    .filter(line -> line.contains("error"))
                    .findFirst()
                    .orElse(output.strip());
            throw new StartFailure("Basis data baru tidak dapat dibuat: %1$s / The new database could not be made: %1$s"
                    .formatted(last.replace('\n', ' ')));
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
