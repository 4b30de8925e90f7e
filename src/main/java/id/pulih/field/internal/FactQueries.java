package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.field.FieldPolicy;
import id.pulih.platform.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the versions of a fact with what was decided about each. Joins the caller's work. */
@Component
class FactQueries {

    private static final String SELECT = """
            select f.row_id, f.id, f.fingerprint, f.agent_id, v.name as device_name, f.episode_id, f.kind, f.form, f.answer, f.reason,
                   f.device_time, f.device_zone, f.skew_seconds, f.body_sealed, f.received_at,
                   d.decision, d.id as decision_id, d.word_sealed, p.display_name as decided_by, d.decided_at
              from pulih.field_fact f
              join pulih.field_device v on v.id = f.device_id
              left join pulih.field_decision d on d.office_id = f.office_id and d.fact_id = f.id and d.fingerprint = f.fingerprint
              left join pulih.account p on p.id = d.decided_by
             where f.office_id = :office and f.episode_id is not null""";

    private final JdbcClient jdbc;

    FactQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One that waits or waited, by the id of its row, or by that of the fact: then the first that still waits. Empty for
     * anything else, also of another office.
     */
    Optional<Fact> waiting(Asker asker, UUID id) {
        need(asker);
        return jdbc.sql(SELECT + """
                 and (f.row_id = :id or f.id = :id) and f.answer in ('conflict', 'quarantined')
                order by d.id is not null, f.received_at, f.row_id limit 1""")
                .param("office", asker.office())
                .param("id", id)
                .query(Fact.class)
                .optional();
    }

    /** All that came under the same id, the first first. */
    List<Fact> versions(Asker asker, UUID fact) {
        need(asker);
        return jdbc.sql(SELECT + " and f.id = :fact and f.answer <> 'rejected' order by f.received_at, f.row_id")
                .param("office", asker.office())
                .param("fact", fact)
                .query(Fact.class)
                .list();
    }

    /** What a telephone handed in of a record: under its id, or as the version that an officer made a correction of. */
    Optional<Fact> handedIn(Asker asker, UUID record) {
        need(asker);
        return jdbc.sql(SELECT
                        + " and (f.id = :record or f.row_id = :record and f.answer <> 'accepted') and f.answer <> 'rejected' order by f.received_at, f.row_id limit 1")
                .param("office", asker.office())
                .param("record", record)
                .query(Fact.class)
                .optional();
    }

    /** Whether something was recorded under the id of the fact. */
    boolean recorded(Asker asker, UUID fact) {
        return jdbc.sql("""
                select exists (select from pulih.activity where office_id = :office and id = :fact)
                    or exists (select from pulih.field_report where office_id = :office and id = :fact)""")
                .param("office", asker.office())
                .param("fact", fact)
                .query(Boolean.class)
                .single();
    }

    private static void need(Asker asker) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
    }
}
