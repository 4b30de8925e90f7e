package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events of the office that a procedure is run for, such as a training. */
@Component
class EventStore {

    /** What the event is called, and its day. */
    record Event(String title, LocalDate day) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Received received;
    private final Audit audit;
    private final RunStore runs;

    EventStore(JdbcClient jdbc, Clock clock, Vault vault, Received received, Audit audit, RunStore runs) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
        this.runs = runs;
    }

    /** @throws ProblemException not-found also for a procedure that is not run for an event; id-conflict */
    UUID begin(Asker asker, String sop, Input input) {
        UUID id = input.needId("id");
        var event = new Event(input.needText("title", 200), input.needDate("day"));
        input.check();
        if (received.first(asker, id, "event " + sop, input)) {
            insert(asker, id, event);
            audit.record(asker, "event-planned", "event", id, "sop=" + sop);
        }
        return runs.start(asker, sop, "event", id, null);
    }

    Optional<Event> find(Asker asker, UUID event) {
        return jdbc.sql("select title_sealed, day from pulih.sop_event where office_id = :office and id = :id")
                .param("office", asker.office())
                .param("id", event)
                .query((row, n) -> new Event(
                        String.valueOf(vault.officeKey(asker.office()).open("sop_event.title." + event, row.getBytes("title_sealed"))),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    private void insert(Asker asker, UUID id, Event event) {
        jdbc.sql("""
                insert into pulih.sop_event (office_id, id, title_sealed, day, made_by, made_at)
                values (:office, :id, :title, :day, :by, :now)""")
                .param("office", asker.office())
                .param("id", id)
                .param("title", vault.officeKey(asker.office()).seal("sop_event.title." + id, event.title()))
                .param("day", event.day())
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }
}
