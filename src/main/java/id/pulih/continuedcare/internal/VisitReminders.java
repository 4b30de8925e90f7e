package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.notices.Notices;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells whoever goes on a home visit the day before, once for each plan; one that was changed meanwhile is told anew. */
@Component
class VisitReminders {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final Notices notices;
    private final Audit audit;

    VisitReminders(JdbcClient jdbc, Clock clock, Work work, Notices notices, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.notices = notices;
        this.audit = audit;
    }

    private record Planned(UUID id, UUID episode, String moment, UUID visitor, UUID plannedBy, String caseNumber) {}

    /** One office after the other, each in its own transaction and by its own clock. */
    @Scheduled(cron = "${pulih.reminder-cron:0 */10 * * * *}")
    void remind() {
        jdbc.sql("select id, time_zone from pulih.office")
                .query((row, n) -> new Object[] {row.getObject("id", UUID.class), ZoneId.of(row.getString("time_zone"))})
                .list()
                .forEach(office -> remind((UUID) office[0], (ZoneId) office[1]));
    }

    private void remind(UUID office, ZoneId zone) {
        LocalDate tomorrow = LocalDate.now(clock.withZone(zone)).plusDays(1);
        work.write(Scope.of(List.of(office), null, "care"), () -> planned(office, tomorrow, zone).forEach(visit -> remind(office, zone, visit)));
    }

    private void remind(UUID office, ZoneId zone, Planned visit) {
        int first = jdbc.sql("insert into pulih.home_visit_reminder (office_id, visit_id, reminded_at) values (:office, :visit, :now) on conflict do nothing")
                .param("office", office)
                .param("visit", visit.id())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
        if (first == 1) {
            // In the name of who planned it: nobody else is at work here.
            Asker planner = Asker.service(office, "Pulih", zone, visit.plannedBy());
            String number = visit.moment().equals("initial") ? "I" : "II";
            notices.tellPerson(planner, office, visit.visitor(), "home-visit-tomorrow", "episode", visit.episode(), number + ", " + visit.caseNumber());
            audit.record(planner, "home-visit-reminded", "episode", visit.episode(), "visit=" + number);
        }
    }

    private List<Planned> planned(UUID office, LocalDate day, ZoneId zone) {
        return jdbc.sql("""
                select v.id, v.episode_id as episode, v.moment, v.visitor, v.planned_by, c.case_number from pulih.home_visit v
                  join pulih.episode p on p.office_id = v.office_id and p.id = v.episode_id
                  join pulih.client c on c.office_id = p.office_id and c.id = p.client_id
                 where v.office_id = :office and v.starts_at >= :from and v.starts_at < :to
                   and not exists (select from pulih.home_visit w where w.office_id = v.office_id and w.episode_id = v.episode_id
                                   and w.moment = v.moment and w.version > v.version)
                   and not exists (select from pulih.home_visit_reminder r where r.office_id = v.office_id and r.visit_id = v.id)
                   and not exists (select from pulih.episode_ending e where e.office_id = v.office_id and e.episode_id = v.episode_id)
                 order by v.starts_at, v.id""")
                .param("office", office)
                .param("from", day.atStartOfDay(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .param("to", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC))
                .query(Planned.class)
                .list();
    }
}
