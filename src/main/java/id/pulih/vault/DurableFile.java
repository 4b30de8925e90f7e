package id.pulih.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Small files of the owner alone that survive a kill and a power cut: either the old text or the new one. */
final class DurableFile {

    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private DurableFile() {}

    /** Something that reads or writes files. */
    interface Act<T> {
        T run() throws IOException;
    }

    /** Written whole under another name first. */
    static void replace(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        write(unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    static void append(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        write(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), text);
    }

    private static void write(Path file, Set<? extends OpenOption> options, String text) throws IOException {
        try (var channel = FileChannel.open(file, options, OWNER_ONLY)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** One process and one thread at a time change a file. */
    static <T> T alone(Path file, Act<T> act) throws IOException {
        Files.createDirectories(file.getParent());
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (DurableFile.class) {
            try (var channel = FileChannel.open(lock, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OWNER_ONLY);
                    var held = channel.lock()) {
                return act.run();
            }
        }
    }
}
