package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.notices.Notices;
import id.pulih.offices.Office;
import id.pulih.offices.Offices;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import id.pulih.reports.internal.DuePassed.Passed;
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

/** Tells, the day after a due day passed, whoever has not done the step and the one above: once for each period and step. */
@Component
class DueNotices {

    /** Nobody is at work here; no account has this id. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Work work;
    private final Offices offices;
    private final DuePassed due;
    private final Telling telling;

    DueNotices(JdbcClient jdbc, Clock clock, Work work, Offices offices, DuePassed due, Telling telling) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.work = work;
        this.offices = offices;
        this.due = due;
        this.telling = telling;
    }

    /** Whom it concerns, what is told, and that it was. */
    @Component
    record Telling(RaporRows rapors, Notices notices, Audit audit) {}

    /** One office after the other, each in its own transaction and by its own clock. */
    @Scheduled(cron = "${pulih.reminder-cron:0 */10 * * * *}")
    void remind() {
        offices.all().forEach(this::remind);
    }

    private void remind(Office office) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(office.timeZone())));
        Scope scope = Scope.of(due.withBelow(office), null, "reports");
        List<Passed> passed = work.read(scope, () -> due.of(office, today, each -> told(office, each)));
        if (!passed.isEmpty()) {
            work.write(scope, () -> passed.stream().filter(each -> first(office, each)).forEach(each -> tell(office, each)));
        }
    }

    private boolean told(Office office, Passed passed) {
        return jdbc.sql("select exists (select from pulih.report_due_notice where office_id = :office and period = :period and step = :step)")
                .param("office", office.id())
                .param("period", passed.period())
                .param("step", passed.step().code())
                .query(Boolean.class)
                .single();
    }

    /** Another machine that runs at the same moment waits here, and then finds the row. */
    private boolean first(Office office, Passed passed) {
        return jdbc.sql("""
                insert into pulih.report_due_notice (office_id, period, step, told_at) values (:office, :period, :step, :now)
                on conflict do nothing""")
                .param("office", office.id())
                .param("period", passed.period())
                .param("step", passed.step().code())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update() == 1;
    }

    private void tell(Office office, Passed passed) {
        DueStep step = passed.step();
        Asker service = Asker.service(office.id(), "Pulih", ZoneId.of(office.timeZone()), NOBODY);
        telling.notices().tell(service, office.id(), step.here(), "overdue-" + step.code(), step.subject(), office.id(), passed.period());
        if (!step.above().isEmpty() && office.parentId() != null) {
            telling.notices().tellAbove(service, new Notices.Above(office.id(), office.parentId(), step.above()), "overdue-below-" + step.code(),
                    step.subject(), office.id(), passed.period());
        }
        if (step == DueStep.RAPOR) {
            agents(office.id(), passed.month()).forEach(agent ->
                    telling.notices().tellPerson(service, office.id(), agent, "overdue-own-rapor", "own-rapor", agent, passed.period()));
        }
        telling.audit().record(service, "report-due-told", "office", office.id(), "period=" + passed.period() + " step=" + step.code());
    }

    /** The accounts of those whose Rapor is missing. */
    private List<UUID> agents(UUID office, LocalDate month) {
        return jdbc.sql("select id from pulih.account where office_id = :office and agent_id = any (:agents) and disabled_at is null order by id")
                .param("office", office)
                .param("agents", telling.rapors().owing(office, month).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
