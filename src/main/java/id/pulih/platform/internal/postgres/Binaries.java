package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The PostgreSQL programs from the jar, unpacked once per version. */
record Binaries(Path folder) {

    static final String VERSION = "18.6.0";
    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String MARKER = ".complete";

    static Binaries unpacked(Home home) {
        refuseOtherMachines();
        try {
            Files.createDirectories(home.binaries());
            return unpackedUnder(home.binaries());
        } catch (IOException failure) {
            throw Home.unusable(home.binaries(), failure);
        }
    }

    private static void refuseOtherMachines() {
        var system = System.getProperty("os.name");
        var architecture = System.getProperty("os.arch");
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new StartFailure(
                    "PostgreSQL bawaan Pulih hanya untuk Linux amd64, bukan %1$s %2$s; sediakan server PostgreSQL sendiri. / The PostgreSQL inside Pulih is for Linux amd64 only, not %1$s %2$s; provide a PostgreSQL server of your own."
                            .formatted(system, architecture));
        }
    }

    // Synchronized besides the file lock, because a JVM cannot wait for a file lock that it holds itself.
    private static synchronized Binaries unpackedUnder(Path parent) throws IOException {
        Path target = parent.resolve("bin-" + VERSION);
        var options = new StandardOpenOption[] {StandardOpenOption.CREATE, StandardOpenOption.WRITE};
        try (var channel = FileChannel.open(parent.resolve("bin.lock"), options)) {
            channel.lock();
            if (!complete(target)) {
                unpack(target);
            }
            return new Binaries(target);
        }
    }

    private static void unpack(Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + ".tmp");
        Disk.deleteTree(unfinished);
        Disk.deleteTree(target);
        try (var archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new IOException("not in the jar: " + ARCHIVE);
            }
            TarXz.unpack(archive, unfinished);
        }
        Files.writeString(unfinished.resolve(MARKER), Long.toString(size(unfinished)));
        Disk.moveDurably(unfinished, target);
    }

    /** A power cut can leave empty files behind a finished rename, so the sizes must add up as well. */
    private static boolean complete(Path target) throws IOException {
        Path marker = target.resolve(MARKER);
        return Files.exists(marker) && Files.readString(marker).equals(Long.toString(size(target)));
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        try (var tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                if (Files.isRegularFile(path) && !path.endsWith(MARKER)) {
                    size += Files.size(path);
                }
            }
        }
        return size;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
