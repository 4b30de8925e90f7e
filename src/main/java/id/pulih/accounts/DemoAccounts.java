package id.pulih.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.pulih.platform.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The demo's accounts as {@code demo-accounts.json} in the data folder tells them; outside demo mode there are none. */
@Component
public class DemoAccounts {

    /** One line of the file. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(String username, String password, @Nullable String totpSecret, String role, String office) {}

    private final Path file;
    private final boolean demoMode;
    private final JsonMapper json;
    private final Clock clock;

    public DemoAccounts(DataFolder home, @Value("${pulih.verb:serve}") String verb, JsonMapper json, Clock clock) {
        this.file = home.file("demo-accounts.json");
        this.demoMode = verb.equals("demo");
        this.json = json;
        this.clock = clock;
    }

    /** Whether this is a demo: only then does the code page help with codes. */
    public boolean on() {
        return demoMode;
    }

    public List<Entry> list() {
        return demoMode && Files.exists(file)
                ? Arrays.asList(json.readValue(file.toFile(), Entry[].class))
                : List.of();
    }

    /** The codes that would be taken now, for the demo's own sign-in; the present one is left to people for as long as it can. */
    public List<String> codes(Entry entry) {
        if (entry.totpSecret() == null) {
            return List.of("");
        }
        byte[] secret = Base32.decode(entry.totpSecret());
        return Totp.steps(clock.instant()).sorted().mapToObj(step -> Totp.code(secret, step)).toList();
    }

    public void write(List<Entry> entries) {
        try {
            Files.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
