package id.pulih.indicators.internal.dashboard;

import id.pulih.access.Asker;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a number counts, by alias and case number. */
@Component
class BehindQueries {

    private final JdbcClient jdbc;

    BehindQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(UUID id, String alias, String caseNumber, LocalDate startsOn) {}

    /** Of the asker's own office, in the order of the ids. */
    List<Found> named(Asker asker, List<UUID> episodes) {
        return jdbc.sql("""
                select e.id, c.alias, c.case_number, e.starts_on from pulih.episode e
                join pulih.client c on c.office_id = e.office_id and c.id = e.client_id
                where e.office_id = :office and e.id = any (:episodes) order by e.id""")
                .param("office", asker.office())
                .param("episodes", episodes.toArray(UUID[]::new))
                .query(Found.class)
                .list();
    }
}
