package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * PostgreSQL processes that a former Pulih left on our data folder. What /proc shows is believed, not postmaster.pid: after a
 * reboot the number in that file may belong to anybody. Call only while holding the {@link DataFolderLock}.
 */
final class Orphans {

    private Orphans() {}

    static void stop(Path data) {
        var servers = on(data);
        if (!Signals.stop(withoutChildren(servers)) || !allGone(servers)) {
            throw new StartFailure(
                    "PostgreSQL lama (proses %2$s) di folder %1$s tidak mau berhenti; hentikan sendiri lalu coba lagi. / A former PostgreSQL (process %2$s) on folder %1$s does not stop; end it yourself and try again."
                            .formatted(data, servers.getFirst().pid()));
        }
        forgetForeignProcess(data);
    }

    /** Every postgres process works inside its data folder. */
    static List<ProcessHandle> on(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process -> isPostgresOn(data, process.pid()))
                .toList();
    }

    private static boolean isPostgresOn(Path data, long pid) {
        try {
            Path proc = Path.of("/proc", Long.toString(pid));
            // "postgres (deleted)" when the binaries were replaced under it.
            return Files.readSymbolicLink(proc.resolve("exe"))
                            .getFileName()
                            .toString()
                            .startsWith("postgres")
                    && Files.readSymbolicLink(proc.resolve("cwd")).equals(data);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    /** The postmaster stops its own children, in the right order. */
    private static List<ProcessHandle> withoutChildren(List<ProcessHandle> servers) {
        return servers.stream()
                .filter(server -> server.parent().filter(servers::contains).isEmpty())
                .toList();
    }

    private static boolean allGone(List<ProcessHandle> servers) {
        for (int look = 0; look < 500 && servers.stream().anyMatch(Signals::running); look++) {
            Pause.millis(10);
        }
        return servers.stream().noneMatch(Signals::running);
    }

    /**
     * Postgres refuses to start while the process named in postmaster.pid lives, whatever it is. With nobody left on the
     * folder that process is a stranger. The file of a dead process stays: postgres checks its shared memory by it.
     */
    private static void forgetForeignProcess(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file) && namesLivingProcess(file)) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw Home.unusable(data, failure);
        }
    }

    private static boolean namesLivingProcess(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        try {
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
        } catch (RuntimeException notAProcessId) {
            return true;
        }
    }
}
