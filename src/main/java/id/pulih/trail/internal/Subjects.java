package id.pulih.trail.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which client a record is about: entries name the record that was opened or written. Joins the caller's transaction. */
@Component
class Subjects {

    /** Every kind of record that an entry names and that belongs to one client. */
    private static final String RECORDS = """
            select office_id, id, id as client_id from pulih.client
            union all select office_id, id, client_id from pulih.episode
            union all select office_id, id, client_id from pulih.consent
            union all select office_id, id, client_id from pulih.attachment
            union all select r.office_id, r.id, e.client_id from pulih.activity r
                join pulih.episode e on e.office_id = r.office_id and e.id = r.episode_id
            union all select r.office_id, r.id, e.client_id from pulih.assessment r
                join pulih.episode e on e.office_id = r.office_id and e.id = r.episode_id
            union all select r.office_id, r.id, e.client_id from pulih.urine_test r
                join pulih.episode e on e.office_id = r.office_id and e.id = r.episode_id
            union all select r.office_id, r.id, e.client_id from pulih.obligation r
                join pulih.episode e on e.office_id = r.office_id and e.id = r.episode_id
            union all select r.office_id, r.id, e.client_id from pulih.assignment r
                join pulih.episode e on e.office_id = r.office_id and e.id = r.episode_id
            """;

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The client and every record about that client. */
    List<UUID> of(List<UUID> offices, UUID client) {
        return jdbc.sql("select r.id from (" + RECORDS + ") r where r.office_id = any (:offices) and r.client_id = :client")
                .param("offices", offices.toArray(UUID[]::new))
                .param("client", client)
                .query(UUID.class)
                .list();
    }

    private record Known(UUID id, String caseNumber) {}

    /** The case numbers of those records that are about a client. */
    Map<UUID, String> caseNumbers(List<UUID> offices, Collection<UUID> records) {
        var numbers = new HashMap<UUID, String>();
        jdbc.sql("select r.id, c.case_number from (" + RECORDS + """
                ) r join pulih.client c on c.office_id = r.office_id and c.id = r.client_id
                where r.office_id = any (:offices) and r.id = any (:records)""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("records", records.toArray(UUID[]::new))
                .query(Known.class)
                .list()
                .forEach(known -> numbers.put(known.id(), known.caseNumber()));
        return numbers;
    }
}
