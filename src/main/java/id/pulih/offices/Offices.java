package id.pulih.offices;

import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads offices; they are reference data and known to everybody signed in. */
@Component
public class Offices {

    private static final String COLUMNS =
            "id, code, name, kind, parent_id, area_code, time_zone, address, phone, head_name, head_title, version";

    private final JdbcClient jdbc;
    private final Work work;

    public Offices(JdbcClient jdbc, Work work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    public Office get(UUID id) {
        return work.read(Scope.none(), () -> jdbc.sql("select " + COLUMNS + " from pulih.office where id = :id")
                .param("id", id)
                .query(Office.class)
                .optional()
                .orElseThrow(ProblemException.notFound()));
    }

    public List<Office> all() {
        return work.read(Scope.none(), () -> jdbc.sql("select " + COLUMNS + " from pulih.office order by kind, name")
                .query(Office.class)
                .list());
    }
}
