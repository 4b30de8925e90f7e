package id.pulih.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.core.NestedExceptionUtils;

/**
 * The operator's verbs. Each runs the same application; what a verb does beyond serving is a {@link Verb} bean of the
 * module that owns it. Whatever stops the start ends with one clear sentence and exit code 1.
 */
public final class Verbs {

    private static final List<String> KNOWN = List.of("serve", "demo", "migrate", "create-admin", "verify-audit", "anchor", "rotate-keys", "retention", "check", "rebuild-figures");

    /** These look at what is there; where nothing is they would make a new installation with new keys and say that all is well. */
    private static final Set<String> OF_WHAT_IS_THERE = Set.of("verify-audit", "anchor", "rotate-keys", "retention", "check", "rebuild-figures");

    private Verbs() {}

    public static void run(Class<?> application, String... args) {
        String verb = args.length == 0 ? "serve" : args[0];
        try {
            start(application, verb, args);
        } catch (Throwable e) {
            System.err.println(sentence(e));
            System.exit(1);
        }
    }

    private static void start(Class<?> application, String verb, String... args) {
        if (!KNOWN.contains(verb)) {
            throw new StartFailure("Perintah %s tidak dikenal; pilih salah satu: %s. / Unknown verb %s; use one of %s."
                    .formatted(verb, String.join(", ", KNOWN), verb, String.join(", ", KNOWN)));
        }
        if (verb.equals("demo")) {
            // Looked at before anything is touched; the demo reads it again.
            DemoSize.of(List.of(args).subList(1, args.length));
        }
        boolean serving = verb.equals("serve") || verb.equals("demo");
        if (serving) {
            requireFreePort();
        }
        if (OF_WHAT_IS_THERE.contains(verb)) {
            requireInstallation(verb);
        }
        var spring = new SpringApplication(application);
        spring.setDefaultProperties(Map.of("pulih.verb", verb));
        spring.setRegisterShutdownHook(true);
        var rest = new ArrayList<>(List.of(args));
        if (!rest.isEmpty()) {
            rest.removeFirst();
        }
        if (!serving) {
            // The same application, but it listens nowhere. Not an argument: those belong to the verb.
            System.setProperty("server.port", "-1");
        }
        var context = spring.run(rest.toArray(String[]::new));
        if (!serving) {
            System.exit(SpringApplication.exit(context));
        }
    }

    private static void requireInstallation(String verb) {
        Path home = Path.of(System.getenv().getOrDefault("PULIH_HOME", "data")).toAbsolutePath().normalize();
        if (System.getenv().getOrDefault("PULIH_DB_URL", "").isEmpty() && !Files.isDirectory(home.resolve("postgres"))) {
            throw new StartFailure("Di folder %2$s belum ada Pulih; perintah %1$s memerlukannya. Tulis foldernya dengan PULIH_HOME. / There is no Pulih in the folder %2$s, which %1$s needs. Name its folder with PULIH_HOME."
                    .formatted(verb, home));
        }
    }

    /** Looked at before the database starts, so that a busy port costs a second and touches nothing. */
    private static void requireFreePort() {
        String text = System.getenv().getOrDefault("PULIH_PORT", "8080");
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65535) {
            throw new StartFailure("PULIH_PORT harus angka 1 sampai 65535, bukan \"%s\". / PULIH_PORT must be a number from 1 to 65535, not \"%s\"."
                    .formatted(text, text));
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Integer.parseInt(text)));
        } catch (BindException e) {
            throw new StartFailure("Porta %s sedang dipakai program lain atau tidak boleh dibuka; hentikan program itu atau pilih porta lain, misalnya PULIH_PORT=8081. / Port %s is in use or may not be opened; stop that program or choose another, for example PULIH_PORT=8081."
                    .formatted(text, text), e);
        } catch (IOException e) {
            throw new StartFailure("Porta %1$s tidak dapat dibuka (%2$s). / Port %1$s cannot be opened (%2$s)."
                    .formatted(text, e.getMessage()), e);
        }
    }

    /** What the operator can mend in its own words; for anything else the details stand in the log above it. */
    private static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure) {
                return String.valueOf(cause.getMessage());
            }
        }
        return "Pulih berhenti karena kesalahan yang tidak terduga; rinciannya di atas. (%1$s) / Pulih stopped because of an unexpected error; the details are above. (%1$s)"
                .formatted(NestedExceptionUtils.getMostSpecificCause(failure).toString().replace('\n', ' '));
    }
}
