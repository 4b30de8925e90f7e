package id.pulih.sops.internal;

import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the versions an office wrote of a procedure. */
@Component
class Versions {

    private final JdbcClient jdbc;
    private final Procedures procedures;
    private final ShippedProcedures shipped;
    private final Vault vault;

    Versions(JdbcClient jdbc, Procedures procedures, ShippedProcedures shipped, Vault vault) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.shipped = shipped;
        this.vault = vault;
    }

    /** 0 while the office has written none. @throws ProblemException not-found for a procedure that does not exist */
    int latest(UUID office, String sop) {
        shipped.get(sop);
        return jdbc.sql("select coalesce(max(version), 0) from pulih.sop_version where office_id = :office and sop = :sop")
                .param("office", office)
                .param("sop", sop)
                .query(Integer.class)
                .single();
    }

    /** Version 0 is the shipped one. @throws ProblemException not-found */
    Procedure get(UUID office, String sop, int version) {
        Procedure base = shipped.get(sop);
        return version == 0 ? base : jdbc.sql("select content::text from pulih.sop_version where office_id = :office and sop = :sop and version = :version")
                .param("office", office)
                .param("sop", sop)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(procedures::read)
                .orElseThrow(ProblemException.notFound());
    }

    Optional<VersionLine> line(UUID office, String sop, int version) {
        return list(office, sop).stream().filter(each -> each.version() == version).findFirst();
    }

    /** The newest first. */
    List<VersionLine> list(UUID office, String sop) {
        shipped.get(sop);
        SealingKey key = vault.officeKey(office);
        return jdbc.sql("""
                select v.version, p.display_name as saved_by, v.saved_at, s.version as submitted, d.*, q.display_name as decided_by
                  from pulih.sop_version v
                  join pulih.account p on p.id = v.saved_by
                  left join pulih.sop_step_of_approval s on s.office_id = v.office_id and s.sop = v.sop and s.version = v.version and s.kind = 'submitted'
                  left join pulih.sop_step_of_approval d on d.office_id = v.office_id and d.sop = v.sop and d.version = v.version and d.kind = 'decided'
                  left join pulih.account q on q.id = d.by_account
                 where v.office_id = :office and v.sop = :sop
                 order by v.version desc""")
                .param("office", office)
                .param("sop", sop)
                .query((row, n) -> map(row, key))
                .list();
    }

    private static VersionLine map(ResultSet row, SealingKey key) throws SQLException {
        Boolean approved = row.getObject("approved", Boolean.class);
        String state = approved == null ? row.getObject("submitted") == null ? "draft" : "submitted" : approved ? "approved" : "returned";
        return new VersionLine(row.getInt(1), row.getString("saved_by"), instant(row, "saved_at"), state, row.getString("decided_by"),
                row.getObject("at") == null ? null : instant(row, "at"), Boolean.TRUE.equals(approved) ? approval(row) : null,
                key.open("sop_step_of_approval.word." + row.getString("id"), row.getBytes("word_sealed")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        return new Approval(row.getString("number"), row.getObject("made_on", LocalDate.class), row.getObject("revised_on", LocalDate.class),
                row.getObject("effective_from", LocalDate.class), row.getString("approved_by"));
    }
}
