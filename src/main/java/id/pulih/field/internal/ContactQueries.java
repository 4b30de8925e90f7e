package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.field.FieldPolicy;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who accompanies whom today in an office, with the last visit on record. Nothing here shows who a client is. */
@Component
class ContactQueries {

    private final JdbcClient jdbc;
    private final Work work;

    ContactQueries(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** @param notDone what the agent said this month of a duty not done: codes, or null */
    record Accompanied(UUID agentId, UUID episodeId, String alias, String caseNumber, @Nullable LocalDate lastVisit, boolean waits,
            @Nullable String notDone) {}

    List<Accompanied> accompanied(Asker asker, LocalDate today) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        return work.read(asker.own("field"), () -> jdbc.sql("""
                select s.agent_id, e.id as episode_id, c.alias, c.case_number,
                       (select max(a.day) from pulih.activity a
                         where a.office_id = e.office_id and a.episode_id = e.id and a.kind = 'visit'
                           and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)) as last_visit,
                       exists (select from pulih.field_fact f
                         where f.office_id = e.office_id and f.episode_id = e.id and f.kind = 'visit'
                           and f.answer in ('conflict', 'quarantined')
                           and not exists (select from pulih.field_decision d
                             where d.office_id = f.office_id and d.fact_id = f.id and d.fingerprint = f.fingerprint)) as waits,
                       (select r.signs from pulih.field_report r
                         where r.office_id = e.office_id and r.episode_id = e.id and r.kind = 'not-done' and r.day >= :month
                           and not exists (select from pulih.field_report b where b.office_id = r.office_id and b.amends = r.id)
                         order by r.recorded_at desc, r.id desc limit 1) as not_done
                  from pulih.assignment s
                  join pulih.episode e on e.office_id = s.office_id and e.id = s.episode_id
                  join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                  left join pulih.assignment_ending x on x.office_id = s.office_id and x.assignment_id = s.id
                 where s.office_id = :office and s.from_day <= :today and (x.ended_on is null or x.ended_on >= :today)
                   and not exists (select from pulih.episode_ending n where n.office_id = e.office_id and n.episode_id = e.id)
                 order by c.alias, c.case_number""")
                .param("office", asker.office())
                .param("today", today)
                .param("month", today.withDayOfMonth(1))
                .query(Accompanied.class)
                .list());
    }
}
