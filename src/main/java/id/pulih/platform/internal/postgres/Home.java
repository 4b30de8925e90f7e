package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where things lie under one Pulih home. The root is a real path, so that it can be compared with what /proc shows. */
record Home(Path root) {

    static Home at(Path folder) {
        try {
            var home = new Home(folder.toRealPath());
            Disk.createPrivateFolder(home.postgres());
            Disk.createPrivateFolder(home.keys().getParent());
            return home;
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    static StartFailure unusable(Path folder, IOException failure) {
        return new StartFailure(
                "Folder data %1$s tidak dapat dibaca atau ditulis (%2$s); periksa pemilik, izin dan ruang disk. / Data folder %1$s cannot be read or written (%2$s); check its owner, permissions and disk space."
                        .formatted(folder, failure),
                failure);
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path data() {
        return postgres().resolve("data");
    }

    Path log() {
        return postgres().resolve("log");
    }

    Path keys() {
        return root.resolve("keys/postgres.properties");
    }

    /** The binaries may be shared by several homes: system property, then environment, then this home's own. */
    Path binaries() {
        return Optional.ofNullable(System.getProperty("pulih.postgres.binaries"))
                .or(() -> Optional.ofNullable(System.getenv("PULIH_POSTGRES_BINARIES")))
                .filter(given -> !given.isBlank())
                .map(given -> Path.of(given).toAbsolutePath())
                .orElseGet(this::postgres);
    }

    boolean hasCluster() {
        return Files.exists(data());
    }
}
