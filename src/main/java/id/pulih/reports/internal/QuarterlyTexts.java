package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The text below each heading, a row per version. Joins the caller's transaction. */
@Component
class QuarterlyTexts {

    /** One version of one heading's text. */
    record Text(String heading, int version, String text, String by, Instant at) {}

    private static final String SELECT = """
            select t.heading, t.version, t.id, t.text_sealed, a.display_name, t.written_at
            from pulih.quarterly_text t join pulih.account a on a.id = t.written_by
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final QuarterlyRows rows;

    QuarterlyTexts(JdbcClient jdbc, Vault vault, Audit audit, QuarterlyRows rows) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.rows = rows;
    }

    /** The standard openings, when a report is begun. */
    void begin(Asker asker, UUID report, Map<String, String> openings) {
        openings.forEach((heading, text) -> insert(asker, report, heading, 1, text));
    }

    /** By heading: the newest version of each. */
    Map<String, Text> newest(QuarterlyReport report) {
        return read(report, SELECT + """
                where t.office_id = :office and t.report_id = :report and not exists (
                    select from pulih.quarterly_text n
                    where n.office_id = t.office_id and n.report_id = t.report_id and n.heading = t.heading and n.version > t.version)""", 0);
    }

    /** By heading: as they were signed. */
    Map<String, Text> of(QuarterlyReport report, int revision) {
        return read(report, SELECT + """
                join pulih.quarterly_revision_text x
                  on x.office_id = t.office_id and x.report_id = t.report_id and x.heading = t.heading and x.version = t.version
                where t.office_id = :office and t.report_id = :report and x.revision = :revision""", revision);
    }

    private Map<String, Text> read(QuarterlyReport report, String sql, int revision) {
        SealingKey key = vault.officeKey(report.office());
        var texts = new LinkedHashMap<String, Text>();
        var statement = jdbc.sql(sql).param("office", report.office()).param("report", report.id());
        List<Text> found = (revision == 0 ? statement : statement.param("revision", revision))
                .query((row, n) -> new Text(row.getString("heading"), row.getInt("version"),
                        Objects.requireNonNull(key.open("quarterly_text.text." + row.getString("id"), row.getBytes("text_sealed"))),
                        row.getString("display_name"), row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
        found.forEach(text -> texts.put(text.heading(), text));
        return texts;
    }

    /**
     * Appends a version.
     *
     * @param based the version the writer saw
     * @throws ProblemException stale-version when there is one after it; already-done when the report is signed
     */
    void save(Asker asker, QuarterlyReport report, String heading, int based, String text) {
        if (report.signed()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        Text present = newest(report).get(heading);
        if (present == null || present.version() != based) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        try {
            insert(asker, report.id(), heading, based + 1, text);
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        audit.record(asker, "quarterly-text-written", "quarterly-report", report.id(), "heading=" + heading + " version=" + (based + 1));
    }

    /** Keeps which version of each text is signed. */
    void sign(Asker asker, QuarterlyReport report) {
        jdbc.sql("""
                insert into pulih.quarterly_revision_text (office_id, report_id, revision, heading, version)
                select office_id, report_id, :revision, heading, max(version) from pulih.quarterly_text
                where office_id = :office and report_id = :report group by office_id, report_id, heading""")
                .param("office", asker.office())
                .param("report", report.id())
                .param("revision", report.present())
                .update();
    }

    private void insert(Asker asker, UUID report, String heading, int version, String text) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into pulih.quarterly_text (office_id, report_id, heading, version, id, text_sealed, written_by, written_at)
                values (:office, :report, :heading, :version, :id, :text, :account, :now)""")
                .param("office", asker.office()).param("report", report).param("heading", heading).param("version", version).param("id", id)
                .param("text", vault.officeKey(asker.office()).seal("quarterly_text.text." + id, text))
                .param("account", asker.account()).param("now", rows.now())
                .update();
    }
}
