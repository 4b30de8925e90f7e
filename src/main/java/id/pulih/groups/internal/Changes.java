package id.pulih.groups.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives every change of an event its number. Two people who save at once ask for the same number, and its primary key lets one
 * of them have it; the other is told that what she saw is no longer what is stored.
 */
@Component
class Changes {

    private final JdbcClient jdbc;
    private final Clock clock;

    Changes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param stored  the number of what is stored now of this part
     * @param basedOn the number the sender saw
     * @throws ProblemException stale-version
     */
    int next(Asker asker, Event event, String part, int stored, int basedOn) {
        if (stored != basedOn) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        int version = event.version() + 1;
        try {
            jdbc.sql("""
                    insert into pulih.group_change (office_id, event_id, version, part, recorded_by, recorded_at)
                    values (:office, :event, :version, :part, :by, :now)""")
                    .param("office", asker.office())
                    .param("event", event.id())
                    .param("version", version)
                    .param("part", part)
                    .param("by", asker.account())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        return version;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
