package id.pulih.sops.internal;

import id.pulih.access.Asker;
import id.pulih.sops.ProcedurePolicy;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How procedures are kept to, counted per office: no case and no word. */
@Component
class Compliance {

    private final JdbcClient jdbc;

    Compliance(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ComplianceLine> of(Asker asker) {
        return jdbc.sql("""
                select r.sop, r.office_id as office, o.name as office_name, count(distinct r.id) as runs,
                       count(*) filter (where a.kind = 'ended') as ended, count(*) filter (where a.kind = 'stopped') as stopped,
                       count(*) filter (where a.kind = 'finished') as finished,
                       count(*) filter (where a.kind = 'finished' and a.standing <> 'untimed') as timed,
                       count(*) filter (where a.kind = 'finished' and a.standing = 'within') as within,
                       count(*) filter (where a.kind = 'finished' and cardinality(a.missing) = 0) as complete
                  from pulih.sop_run r
                  join pulih.office o on o.id = r.office_id
                  left join pulih.sop_run_act a on a.office_id = r.office_id and a.run_id = r.id
                 where r.office_id = any (:offices)
                 group by r.sop, r.office_id, o.name
                 order by r.sop, o.name""")
                .param("offices", ProcedurePolicy.officesCounted(asker).toArray(UUID[]::new))
                .query(ComplianceLine.class)
                .list();
    }
}
