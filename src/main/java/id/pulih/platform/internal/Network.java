package id.pulih.platform.internal;

import id.pulih.platform.StartFailure;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Turns the few network settings of Pulih into those of the web server, before anything starts. TLS: 1.2 and 1.3 with forward
 * secrecy and AEAD only; new files are taken up without a restart. A proxy is believed only when a setting names it: anyone
 * can write X-Forwarded-For, and throttling counts addresses.
 */
final class Network implements EnvironmentPostProcessor, Ordered {

    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private static final String BUNDLE = "spring.ssl.bundle.pem.pulih.";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var settings = new HashMap<String, Object>();
        settings.putAll(tls(setting(environment, "pulih.tls.certificate"), setting(environment, "pulih.tls.key")));
        settings.putAll(proxy(setting(environment, "pulih.proxy")));
        environment.getPropertySources().addFirst(new MapPropertySource("pulih-network", settings));
    }

    /** After the one that reads application.yaml. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static Map<String, Object> tls(String certificate, String key) {
        if (certificate.isEmpty() && key.isEmpty()) {
            return Map.of();
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            throw new StartFailure("PULIH_TLS_CERTIFICATE dan PULIH_TLS_KEY hanya berlaku berdua; isi keduanya. / PULIH_TLS_CERTIFICATE and PULIH_TLS_KEY go together; set both.");
        }
        Path certificateFile = Path.of(certificate).toAbsolutePath();
        Path keyFile = Path.of(key).toAbsolutePath();
        Certificate.check(certificateFile, keyFile);
        return Map.of(
                BUNDLE + "keystore.certificate", certificateFile.toUri().toString(),
                BUNDLE + "keystore.private-key", keyFile.toUri().toString(),
                BUNDLE + "reload-on-update", "true",
                BUNDLE + "options.enabled-protocols", "TLSv1.3,TLSv1.2",
                BUNDLE + "options.ciphers", String.join(",", SUITES),
                "server.ssl.bundle", "pulih");
    }

    private static Map<String, Object> proxy(String addresses) {
        if (addresses.isEmpty()) {
            return Map.of();
        }
        if (!addresses.matches("[0-9a-fA-F.:]+(\\s*,\\s*[0-9a-fA-F.:]+)*")) {
            throw new StartFailure("PULIH_PROXY harus alamat IP, dipisah koma, bukan \"%1$s\". / PULIH_PROXY must be IP addresses with commas between, not \"%1$s\"."
                    .formatted(addresses));
        }
        String trusted = Stream.of(addresses.split("\\s*,\\s*")).map(Pattern::quote).collect(Collectors.joining("|"));
        return Map.of(
                "server.forward-headers-strategy", "native",
                "server.tomcat.remoteip.internal-proxies", trusted,
                "server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For",
                "server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
    }

    private static String setting(ConfigurableEnvironment environment, String name) {
        return environment.getProperty(name, "").strip();
    }
}
