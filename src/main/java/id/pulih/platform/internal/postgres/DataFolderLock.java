package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** At most one Pulih works on a home. The kernel frees the lock when the JVM dies, however it dies. */
final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static DataFolderLock take(Path home) {
        Path file = home.resolve("pulih.lock");
        try {
            Disk.createPrivateFolder(home);
            return take(home, file);
        } catch (IOException failure) {
            throw Home.unusable(home, failure);
        }
    }

    private static DataFolderLock take(Path home, Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw inUse(home, Files.readString(file).strip());
        }
        // The process id only serves the sentence shown to the second one; the lock itself is the kernel's.
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataFolderLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        }
    }

    private static StartFailure inUse(Path home, String holder) {
        return new StartFailure(
                "Folder data %1$s sedang dipakai Pulih lain (proses %2$s); hentikan dulu, atau pilih folder lain dengan PULIH_HOME. / Data folder %1$s is in use by another Pulih (process %2$s); stop it first, or choose another folder with PULIH_HOME."
                        .formatted(home, holder));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The lock ends with the process at the latest.
        }
    }
}
