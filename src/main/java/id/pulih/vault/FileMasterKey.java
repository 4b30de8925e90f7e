package id.pulih.vault;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key in a file outside the database ({@link KeyFile}). Another process may add a version or forget one at any
 * time, so the file is read again whenever something is wrapped, or was wrapped by a version not known here.
 */
public final class FileMasterKey implements MasterKey {

    private static final Logger LOG = LoggerFactory.getLogger(FileMasterKey.class);
    private static final String SIGNING = "pulih signature";

    private final Path file;
    private final boolean fresh;
    private volatile NavigableMap<Integer, byte[]> secrets;

    private FileMasterKey(Path file, KeyFile content, boolean fresh) {
        this.file = file;
        this.fresh = fresh;
        this.secrets = content.secrets();
    }

    /** Reads the file, or makes it with a plain warning when there is none yet. */
    public static FileMasterKey at(Path given) {
        Path file = given.toAbsolutePath();
        try {
            return DurableFile.alone(file, () -> Files.exists(file)
                    ? new FileMasterKey(file, KeyFile.parse(Files.readString(file)), false)
                    : create(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(
                    "Kunci induk %s tidak dapat dibaca atau ditulis; kembalikan dari salinan cadangan atau perbaiki haknya. / The master key %s cannot be read or written; restore it from its backup or mend its rights."
                            .formatted(file, file), e);
        }
    }

    private static FileMasterKey create(Path file) throws IOException {
        KeyFile content = KeyFile.first();
        DurableFile.replace(file, content.text());
        LOG.warn("Kunci induk baru dibuat di {}. Simpan salinannya di tempat lain: tanpa berkas ini data klien tidak dapat dibaca lagi. "
                + "/ A new master key was made at {}. Keep a copy elsewhere: without this file no client data can be read.", file, file);
        return new FileMasterKey(file, content, true);
    }

    @Override
    public byte[] wrap(String place, byte[] secret) {
        int newest = current().lastKey();
        return new AesKey(secret(newest)).seal(newest, place, secret);
    }

    @Override
    public byte[] unwrap(String place, byte[] wrapped) {
        return new AesKey(secret(AesKey.versionOf(wrapped))).open(place, wrapped);
    }

    @Override
    public byte[] sign(String purpose, byte[] bytes) {
        int newest = current().lastKey();
        byte[] mark = mark(newest, purpose, bytes);
        return ByteBuffer.allocate(1 + mark.length).put((byte) newest).put(mark).array();
    }

    @Override
    public boolean signed(String purpose, byte[] bytes, byte[] mark) {
        if (mark.length == 0) {
            return false;
        }
        int version = Byte.toUnsignedInt(mark[0]);
        return current().containsKey(version)
                && MessageDigest.isEqual(mark(version, purpose, bytes), Arrays.copyOfRange(mark, 1, mark.length));
    }

    private byte[] mark(int version, String purpose, byte[] bytes) {
        return Hmac.of(Hmac.of(secret(version), SIGNING, new byte[0]), purpose, bytes);
    }

    @Override
    public Set<Integer> versions() {
        return Set.copyOf(current().keySet());
    }

    @Override
    public int renew() {
        return change(KeyFile::renewed).newest();
    }

    @Override
    public void keepOnly(Set<Integer> versions) {
        change(content -> content.only(versions));
    }

    private KeyFile change(UnaryOperator<KeyFile> change) {
        try {
            return DurableFile.alone(file, () -> {
                KeyFile changed = change.apply(KeyFile.parse(Files.readString(file)));
                DurableFile.replace(file, changed.text());
                secrets = changed.secrets();
                return changed;
            });
        } catch (IOException | IllegalArgumentException e) {
            throw new VaultException("The master key " + file + " cannot be changed", e);
        }
    }

    private byte[] secret(int version) {
        byte[] known = secrets.get(version);
        byte[] secret = known == null ? current().get(version) : known;
        if (secret == null) {
            throw new VaultException("Version " + version + " of the master key is not known");
        }
        return secret;
    }

    private NavigableMap<Integer, byte[]> current() {
        try {
            secrets = KeyFile.parse(Files.readString(file)).secrets();
            return secrets;
        } catch (IOException | IllegalArgumentException e) {
            throw new VaultException("The master key " + file + " cannot be read", e);
        }
    }

    @Override
    public StartFailure refusal(VaultException cause) {
        if (fresh) {
            discard();
            return new StartFailure("Kunci induk basis data ini hilang: kembalikan %1$s dari salinan cadangan, atau sebut tempatnya dengan PULIH_MASTER_KEY_FILE. / The master key of this database is missing: restore %1$s from its backup, or name its place with PULIH_MASTER_KEY_FILE."
                    .formatted(file), cause);
        }
        return new StartFailure("Kunci induk %1$s bukan kunci basis data ini; kembalikan berkas kunci yang benar dari salinan cadangan. / The master key %1$s is not the key of this database; restore the right key file from its backup."
                .formatted(file), cause);
    }

    /** Forgets a key made just now that fits no database, so that the next start does not take it for the real one. */
    private void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Hapus sendiri {}. / Delete {} yourself.", file, file, e);
        }
    }
}
