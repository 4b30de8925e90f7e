package id.pulih.platform.internal.postgres;

import id.pulih.platform.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands before a PostgreSQL program on the command line. All of these replace themselves with the next program, so the
 * process id we start is the one postgres ends up with.
 *
 * @param identity hides root from programs that refuse to run as root: {@code unshare -U}, empty for ordinary users
 * @param bond has the kernel stop the server when the thread that started it dies; empty where setpriv cannot do that
 */
record Wrapper(List<String> identity, List<String> bond) {

    private static final List<String> NO_ROOT = List.of("unshare", "-U");
    private static final List<String> DIE_WITH_PARENT = List.of("setpriv", "--pdeathsig", "INT");
    // Away from the terminal's process group: Ctrl+C would stop the database under requests that are still being
    // finished.
    private static final List<String> OWN_SESSION = List.of("setsid");

    static Wrapper forThisMachine() {
        var identity = runsAsRoot() ? NO_ROOT : List.<String>of();
        if (!works(identity)) {
            throw new StartFailure(
                    "PostgreSQL menolak berjalan sebagai root dan mesin ini melarang user namespace (unshare -U); jalankan Pulih sebagai pengguna biasa. / PostgreSQL refuses to run as root and this machine forbids user namespaces (unshare -U); run Pulih as an ordinary user.");
        }
        return new Wrapper(identity, works(joined(identity, DIE_WITH_PARENT)) ? DIE_WITH_PARENT : List.of());
    }

    private static boolean runsAsRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException failure) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> wrapper) {
        try {
            var trial = new ProcessBuilder(joined(wrapper, List.of("true")));
            trial.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return trial.start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** For a program that runs to its end. */
    List<String> around(List<String> command) {
        return joined(identity, command);
    }

    /** For the server. */
    List<String> aroundServer(List<String> command) {
        var session = works(OWN_SESSION) ? OWN_SESSION : List.<String>of();
        return joined(session, joined(identity, joined(bond, command)));
    }

    boolean endsWithTheJvm() {
        return !bond.isEmpty();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
