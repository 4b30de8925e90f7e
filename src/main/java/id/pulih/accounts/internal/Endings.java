package id.pulih.accounts.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends what an account left open. Callers bring the transaction and the entry in the trail. */
@Component
class Endings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Endings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int sessions(UUID account) {
        return jdbc.sql("delete from pulih.spring_session where principal_name = :id").param("id", account.toString()).update();
    }

    /** @param present the id of the session that goes on */
    int otherSessions(UUID account, String present) {
        return jdbc.sql("delete from pulih.spring_session where principal_name = :id and session_id <> :present")
                .param("id", account.toString())
                .param("present", present)
                .update();
    }

    int tokens(UUID account) {
        return jdbc.sql("update pulih.api_token set revoked_at = :now where account_id = :id and revoked_at is null")
                .param("now", now())
                .param("id", account)
                .update();
    }

    int token(UUID account, UUID token) {
        return jdbc.sql("update pulih.api_token set revoked_at = :now where account_id = :account and id = :token and revoked_at is null")
                .param("now", now())
                .param("account", account)
                .param("token", token)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
