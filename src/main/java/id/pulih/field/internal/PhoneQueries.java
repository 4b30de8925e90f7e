package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.field.FieldPolicy;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The telephones of an office with what each said of itself when it was last heard of. */
@Component
class PhoneQueries {

    private static final String SELECT = """
            select d.id, d.agent_id, d.name, d.enrolled_at, x.ended_at, x.reason as end_reason,
                   c.last_at, coalesce(c.unsent, 0) as unsent, c.oldest_at, c.app, c.storage
              from pulih.field_device d
              left join pulih.field_device_ending x on x.device_id = d.id
              left join pulih.field_contact c on c.office_id = d.office_id and c.device_id = d.id
             where d.office_id = :office""";

    private static final String ORDER = " order by x.ended_at is not null, d.enrolled_at desc, d.id desc";

    private final JdbcClient jdbc;
    private final Work work;

    PhoneQueries(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    /** Those in use first. */
    List<Phone> of(Asker asker, UUID agent) {
        need(asker);
        return work.read(asker.own("field"), () -> jdbc.sql(SELECT + " and d.agent_id = :agent" + ORDER)
                .param("office", asker.office())
                .param("agent", agent)
                .query(Phone.class)
                .list());
    }

    /** @throws ProblemException not-found for a telephone of another agent */
    Phone one(Asker asker, UUID agent, UUID device) {
        return of(asker, agent).stream().filter(phone -> phone.id().equals(device)).findFirst().orElseThrow(ProblemException.notFound());
    }

    /** Of all agents of the office. */
    List<Phone> all(Asker asker) {
        need(asker);
        return work.read(asker.own("field"), () -> jdbc.sql(SELECT + ORDER)
                .param("office", asker.office())
                .query(Phone.class)
                .list());
    }

    private static void need(Asker asker) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
    }
}
