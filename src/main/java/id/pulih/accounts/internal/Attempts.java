package id.pulih.accounts.internal;

import id.pulih.platform.Ids;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what failed at the door, per user name, account or address; the count survives a restart. */
@Component
public class Attempts {

    private static final int LONGEST_SUBJECT = 100;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Work work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /** An attempt that counts as failed until it is forgiven. */
    public record Attempt(String subject, UUID id) {}

    public int failed(String subject, Duration window) {
        return work.read(Scope.none(), () -> jdbc.sql(
                        "select count(*) from pulih.sign_in_failure where subject = :subject and failed_at > :since")
                .param("subject", cut(subject))
                .param("since", now().minus(window))
                .query(Integer.class)
                .single());
    }

    /** Noted before it is made, so that many at once count too. */
    public Attempt note(String subject) {
        var attempt = new Attempt(cut(subject), Ids.next());
        work.write(Scope.none(), () -> {
            jdbc.sql("insert into pulih.sign_in_failure (subject, failed_at, id) values (:subject, :now, :id)")
                    .param("subject", attempt.subject())
                    .param("now", now())
                    .param("id", attempt.id())
                    .update();
            jdbc.sql("delete from pulih.sign_in_failure where failed_at < :old")
                    .param("old", now().minus(KEPT))
                    .update();
        });
        return attempt;
    }

    /** It was right, or was not looked at. */
    public void forgive(Attempt attempt) {
        work.write(Scope.none(), () -> {
            jdbc.sql("delete from pulih.sign_in_failure where subject = :subject and id = :id")
                    .param("subject", attempt.subject())
                    .param("id", attempt.id())
                    .update();
        });
    }

    private static String cut(String subject) {
        return subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())).replace("\u0000", "");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
