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

    private final SealingKey key;
    private final boolean fresh;

    private MasterKey(SealingKey key, boolean fresh) {
        this.key = key;
        this.fresh = fresh;
    }

    /** Reads the file, or makes it with a plain warning when there is none yet. */
    public static MasterKey at(Path file) {
        try {
            return Files.exists(file) ? read(file) : create(file);
        } catch (FileAlreadyExistsException e) {
            return at(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "Kunci induk %s tidak terbaca; kembalikan dari salinan cadangan. / The master key %s cannot be read; restore it from its backup."
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

    private static MasterKey read(Path file) throws IOException {
        return new MasterKey(new SealingKey(Base64.getDecoder().decode(Files.readString(file).strip())), false);
    }

    private static MasterKey create(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] secret = SealingKey.newSecret();
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(secret) + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        LOG.warn("Kunci induk baru dibuat di {}. Simpan salinannya di tempat lain: tanpa berkas ini data klien tidak dapat dibaca lagi. "
                + "/ A new master key was made at {}. Keep a copy elsewhere: without this file no client data can be read.", file, file);
        return new MasterKey(new SealingKey(secret), true);
    }
}
