package id.pulih.sops.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which version of a procedure holds: the office's approved one that began last, else the shipped one. */
@Component
class Procedures {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ShippedProcedures shipped;

    Procedures(JdbcClient jdbc, JsonMapper json, ShippedProcedures shipped) {
        this.jdbc = jdbc;
        this.json = json;
        this.shipped = shipped;
    }

    InForce inForce(UUID office, String code, LocalDate day) {
        return approved(office, code).stream()
                .filter(each -> !Objects.requireNonNull(each.approval()).effectiveFrom().isAfter(day))
                .max(Comparator.comparing((InForce each) -> Objects.requireNonNull(each.approval()).effectiveFrom()).thenComparing(InForce::version))
                .orElseGet(() -> new InForce(0, shipped.get(code), null));
    }

    /** Every approved version, also those that begin later or were followed by another. */
    List<InForce> approved(UUID office, String code) {
        return jdbc.sql("""
                select v.version, v.content::text as content, a.number, a.made_on, a.revised_on, a.effective_from, a.approved_by
                  from pulih.sop_step_of_approval a
                  join pulih.sop_version v on v.office_id = a.office_id and v.sop = a.sop and v.version = a.version
                 where a.office_id = :office and a.sop = :sop and a.kind = 'decided' and a.approved
                 order by v.version""")
                .param("office", office)
                .param("sop", code)
                .query((row, n) -> new InForce(row.getInt("version"), read(row.getString("content")), approval(row)))
                .list();
    }

    String write(Procedure procedure) {
        return json.writeValueAsString(procedure);
    }

    Procedure read(String content) {
        return json.readValue(content, Procedure.class);
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(row.getString("number"), row.getObject("made_on", LocalDate.class),
                row.getObject("revised_on", LocalDate.class), row.getObject("effective_from", LocalDate.class), row.getString("approved_by"));
    }
}
