package id.pulih.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds everything of one installation: the embedded database, keys, written files. */
public record DataFolder(Path path) {

    /** @throws StartFailure when the folder cannot be made, read or written */
    public static DataFolder at(Path home) {
        Path path = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "check", ".tmp"));
        } catch (IOException | SecurityException e) {
            throw new StartFailure("Folder data %s tidak dapat dibaca atau ditulis; perbaiki haknya atau pilih folder lain dengan PULIH_HOME. / The data folder %s cannot be read or written; mend its rights or choose another with PULIH_HOME."
                    .formatted(path, path), e);
        }
        return new DataFolder(path);
    }

    public Path file(String name) {
        return path.resolve(name);
    }
}
