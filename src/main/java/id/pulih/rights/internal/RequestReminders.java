package id.pulih.rights.internal;

import id.pulih.access.Asker;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells heads and the data protection officer when less than a day is left for an answer, and when it is late: once each. */
@Component
class RequestReminders {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final RequestTrail trail;

    RequestReminders(JdbcClient jdbc, Clock clock, Work work, RequestTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.trail = trail;
    }

    private record Waiting(UUID id, UUID recordedBy, Instant dueAt, String zone) {}

    /** One office after the other, each in its own transaction. */
    @Scheduled(cron = "${pulih.reminder-cron:0 */10 * * * *}")
    void remind() {
        jdbc.sql("select id from pulih.office").query(UUID.class).list().forEach(this::remind);
    }

    private void remind(UUID office) {
        work.write(Scope.of(List.of(office), null, "rights"), () -> {
            waiting(office).forEach(request -> remind(office, request));
        });
    }

    private void remind(UUID office, Waiting request) {
        Countdown left = Countdown.of(request.dueAt(), clock.instant());
        String kind = left.late() ? "request-late" : "request-soon";
        int first = jdbc.sql("""
                insert into pulih.person_request_reminder (office_id, request_id, kind, reminded_at)
                values (:office, :request, :kind, :now) on conflict do nothing""")
                .param("office", office)
                .param("request", request.id())
                .param("kind", kind)
                .param("now", now())
                .update();
        if (first == 1) {
            // In the name of who recorded it: a notice says who tells, and nobody else is at work here.
            trail.tell(Asker.service(office, "Pulih", ZoneId.of(request.zone()), request.recordedBy()), office, kind, request.id());
        }
    }

    private List<Waiting> waiting(UUID office) {
        return jdbc.sql("""
                select r.id, r.recorded_by, r.due_at, o.time_zone from pulih.person_request r join pulih.office o on o.id = r.office_id
                where r.office_id = :office and r.due_at < :soon and not exists (select from pulih.person_request_step s
                    where s.office_id = r.office_id and s.request_id = r.id and s.kind = 'answered')
                order by r.due_at""")
                .param("office", office)
                .param("soon", now().plus(Duration.ofHours(Countdown.SOON)))
                .query((row, n) -> new Waiting(row.getObject("id", UUID.class), row.getObject("recorded_by", UUID.class),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(), row.getString("time_zone")))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
