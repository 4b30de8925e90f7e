package id.pulih.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/**
 * The operator's verbs. Each runs the same application; what a verb does beyond serving is a {@link Verb} bean of the
 * module that owns it. Whatever stops the start ends with one clear sentence and exit code 1.
 */
public final class Verbs {

    private static final List<String> KNOWN = List.of("serve", "demo", "migrate", "create-admin");

    private Verbs() {}

    public static void run(Class<?> application, String... args) {
        String verb = args.length == 0 ? "serve" : args[0];
        try {
            start(application, verb, args);
        } catch (Exception e) {
            fail(e);
        }
    }

    private static void start(Class<?> application, String verb, String... args) {
        if (!KNOWN.contains(verb)) {
            throw new StartFailure("Perintah %s tidak dikenal; pilih salah satu: %s. / Unknown verb %s; use one of %s."
                    .formatted(verb, String.join(", ", KNOWN), verb, String.join(", ", KNOWN)));
        }
        boolean serving = verb.equals("serve") || verb.equals("demo");
        if (serving) {
            requireFreePort();
        }
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(serving ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        spring.setDefaultProperties(Map.of("pulih.verb", verb));
        spring.setRegisterShutdownHook(true);
        var rest = new ArrayList<>(List.of(args));
        if (!rest.isEmpty()) {
            rest.removeFirst();
        }
        var context = spring.run(rest.toArray(String[]::new));
        if (!serving) {
            System.exit(SpringApplication.exit(context));
        }
    }

    /** Looked at before the database starts, so that a busy port costs a second and touches nothing. */
    private static void requireFreePort() {
        String text = System.getenv().getOrDefault("PULIH_PORT", "8080");
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new StartFailure("PULIH_PORT harus angka 1 sampai 65535, bukan \"%s\". / PULIH_PORT must be a number from 1 to 65535, not \"%s\"."
                    .formatted(text, text));
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(Integer.parseInt(text)));
        } catch (IOException e) {
            throw new StartFailure("Porta %s sedang dipakai program lain; hentikan program itu atau pilih porta lain dengan PULIH_PORT=8081. / Port %s is in use; stop that program or choose another with PULIH_PORT=8081."
                    .formatted(text, text), e);
        }
    }

    private static void fail(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartFailure) {
                System.err.println(cause.getMessage());
                System.exit(1);
            }
        }
        e.printStackTrace();
        System.exit(1);
    }
}
