package id.pulih;

import id.pulih.platform.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application on a real port with its own PostgreSQL and the demo's cast. One context and one database for the
 * whole test run: a test makes its own clients and leaves others alone. The clock stands still until a test moves it.
 */
@SpringBootTest(classes = Pulih.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"pulih.verb=demo", "pulih.limits.times=1000", "pulih.reminder-cron=-",
    "pulih.sign-in.failures-per-address=5000"})
@Import({TestClock.Configuration.class, RecordingPages.Configuration.class, Codes.Configuration.class, CountingWork.Configuration.class})
public abstract class PulihTest {

    /** A Monday of the test world. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Path HOME = newHome();

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestClock clock;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        TestPostgres.shareBinaries();
        registry.add("pulih.home", HOME::toString);
        registry.add("pulih.institution.issuer", Provider::address);
        registry.add("pulih.institution.client", () -> Provider.CLIENT);
        registry.add("pulih.institution.secret", () -> Provider.SECRET);
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")).toAbsolutePath(), "home-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client of the API, signed in as somebody of the cast. */
    protected Api as(String username) {
        return Api.signIn(port, username);
    }

    /** The password of somebody of the cast. */
    public static String password(String username) {
        return Api.password(HOME, username);
    }

    /** The data folder of this run, for who looks past the application into its database. */
    protected static Path dataFolder() {
        return HOME;
    }

    protected HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
