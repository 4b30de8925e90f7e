package id.pulih.accounts.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is open under an account, as its owner sees it. */
@Component
class OpenDoors {

    private final Sessions sessions;
    private final Tokens tokens;

    OpenDoors(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    List<Sessions.Line> sessions(UUID account) {
        return sessions.of(account);
    }

    List<Tokens.Line> tokens(UUID account) {
        return tokens.of(account);
    }

    /** The one before this. */
    @Nullable Instant lastSignIn() {
        return sessions.lastSignIn();
    }

    int failures() {
        return sessions.failures();
    }
}
