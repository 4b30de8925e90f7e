package id.pulih.vault;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key above all others. It lives in a file outside the database (32 bytes, Base64) and never leaves this class
 * except as a {@link SealingKey} that wraps the keys below it. A KMS or HSM takes the place of this class later.
 */
public final class MasterKey {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKey.class);

    private final Path file;
    private final SealingKey key;
    private final boolean fresh;

    private MasterKey(Path file, SealingKey key, boolean fresh) {
        this.file = file;
        this.key = key;
        this.fresh = fresh;
    }

    /** Reads the file, or makes it with a plain warning when there is none yet. */
    public static MasterKey at(Path given) {
        Path file = given.toAbsolutePath();
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (FileAlreadyExistsException e) {
            return at(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "Kunci induk %s tidak dapat dibaca atau ditulis; kembalikan dari salinan cadangan atau perbaiki haknya. / The master key %s cannot be read or written; restore it from its backup or mend its rights."
                            .formatted(file, file), e);
        }
    }

    SealingKey key() {
        return key;
    }

    /** Made just now: a database that already holds wrapped keys cannot belong to it. */
    boolean fresh() {
        return fresh;
    }

    /** Forgets a key made just now that fits no database, so that the next start does not take it for the real one. */
    void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Hapus sendiri {}. / Delete {} yourself.", file, file, e);
        }
    }

    Path file() {
        return file;
    }

    private static MasterKey read(Path file) throws IOException {
        return new MasterKey(file, new SealingKey(Base64.getDecoder().decode(Files.readString(file).strip())), false);
    }

    /** Written whole under another name first: a kill in between must not leave half a key. */
    private static MasterKey create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] secret = SealingKey.newSecret();
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, Base64.getEncoder().encodeToString(secret) + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(unfinished, file);
        LOG.warn("Kunci induk baru dibuat di {}. Simpan salinannya di tempat lain: tanpa berkas ini data klien tidak dapat dibaca lagi. "
                + "/ A new master key was made at {}. Keep a copy elsewhere: without this file no client data can be read.", file, file);
        return new MasterKey(file, new SealingKey(secret), true);
    }
}
