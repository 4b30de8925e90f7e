package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.field.FieldPolicy;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Seek;
import id.pulih.ui.Slice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a person of the office: facts that do not fit, and reports nobody replied to. By alias and case number. */
@Component
class InboxQueries {

    static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final Work work;

    InboxQueries(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /**
     * One thing that waits.
     *
     * @param id     of the row of the fact, or of the report
     * @param sort   conflict, quarantined or report
     * @param reason why a fact waits
     */
    record Waiting(UUID id, String sort, String kind, @Nullable String reason, boolean urgent, UUID episodeId, String alias, String caseNumber,
            @Nullable UUID agentId, Instant since) {

        static Seek after(String text) {
            return Seek.read(text, Seek.Key.NUMBER_UP, Seek.Key.INSTANT_UP, Seek.Key.ID_UP);
        }

        List<?> key() {
            return List.of(urgent ? 0 : 1, since, id);
        }
    }

    /** Urgent first, then what waits longest. */
    Slice<Waiting> page(Asker asker, Seek from) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        return work.read(asker.own("field"), () -> Slice.of(jdbc.sql("""
                with waiting as (
                    select f.row_id as id, f.answer as sort, f.kind, f.reason, f.kind = 'early-warning' as urgent, f.episode_id, f.agent_id, f.received_at as since
                      from pulih.field_fact f
                     where f.office_id = :office and f.answer in ('conflict', 'quarantined')
                       and not exists (select from pulih.field_decision d
                         where d.office_id = f.office_id and d.fact_id = f.id and d.fingerprint = f.fingerprint)
                    union all
                    select r.id, 'report', r.kind, null, r.urgent, r.episode_id, coalesce(a.agent_id, (
                             select f.agent_id from pulih.field_fact f where f.office_id = r.office_id and f.id = r.id limit 1)), r.recorded_at
                      from pulih.field_report r left join pulih.account a on a.id = r.recorded_by
                     where r.office_id = :office and r.kind <> 'not-done'
                       and not exists (select from pulih.field_fact v where v.office_id = r.office_id and v.row_id = r.id and v.answer <> 'accepted')
                       and not exists (select from pulih.field_report b where b.office_id = r.office_id and b.amends = r.id)
                       and not exists (select from pulih.field_news n
                         where n.office_id = r.office_id and n.about in (r.id, r.amends) and n.kind = 'reply' and n.written_at >= r.recorded_at))
                select w.id, w.sort, w.kind, w.reason, w.urgent, w.episode_id, c.alias, c.case_number, w.agent_id, w.since
                  from waiting w
                  join pulih.episode e on e.office_id = :office and e.id = w.episode_id
                  join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                 where (case when w.urgent then 0 else 1 end, w.since, w.id) > (:calm, :since, :id)
                 order by case when w.urgent then 0 else 1 end, w.since, w.id limit :limit""")
                .param("office", asker.office())
                .param("calm", from.number(0))
                .param("since", from.at(1))
                .param("id", from.id(2))
                .param("limit", PAGE + 1)
                .query(Waiting.class)
                .list(), PAGE, from, Waiting::key));
    }
}
