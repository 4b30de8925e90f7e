package id.pulih.reports.internal;

import id.pulih.platform.Coded;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads monthly reports. Words are sealed under the office's key. Joins the caller's work. */
@Component
class MonthlyRows {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final MonthlyTexts texts;

    MonthlyRows(JdbcClient jdbc, Vault vault, MonthlyTexts texts) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.texts = texts;
    }

    private record Head(UUID officeId, UUID id, LocalDate month, @Nullable Integer version, @Nullable UUID wordsId, byte @Nullable [] sectionsSealed,
            @Nullable String writer) {}

    /** @throws ProblemException not-found for what does not belong to one of the offices */
    MonthlyReport get(Collection<UUID> offices, UUID id) {
        Head head = jdbc.sql("""
                select r.office_id, r.id, r.month, w.version, w.id as words_id, w.sections_sealed, a.display_name as writer
                  from pulih.monthly_report r
                  left join lateral (select * from pulih.monthly_words w where w.office_id = r.office_id and w.report_id = r.id
                                      order by w.version desc limit 1) w on true
                  left join pulih.account a on a.id = w.written_by
                 where r.office_id = any (:offices) and r.id = :id""")
                .param("offices", offices.toArray(UUID[]::new))
                .param("id", id)
                .query(Head.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
        SealingKey key = vault.officeKey(head.officeId());
        return new MonthlyReport(head.officeId(), head.id(), head.month(), Objects.requireNonNullElse(head.version(), 0),
                head.wordsId() == null ? Map.of() : texts.read(key.open("monthly_words.sections." + head.wordsId(), head.sectionsSealed())),
                head.writer(), steps(head.officeId(), id, key));
    }

    /** As they were signed last: what those above read while the office writes anew. */
    Map<String, String> signedWords(MonthlyReport report) {
        return wordsOf(report, report.latest(MonthlyStep.SIGNED));
    }

    /** As they were when this step was done. */
    Map<String, String> wordsOf(MonthlyReport report, MonthlyReport.Step step) {
        SealingKey key = vault.officeKey(report.office());
        return jdbc.sql("select id, sections_sealed from pulih.monthly_words where office_id = :office and report_id = :report and version = :version")
                .param("office", report.office())
                .param("report", report.id())
                .param("version", step.wordsVersion())
                .query((row, n) -> texts.read(key.open("monthly_words.sections." + row.getObject("id", UUID.class), row.getBytes("sections_sealed"))))
                .optional()
                .orElse(Map.of());
    }

    Optional<UUID> of(UUID office, LocalDate month) {
        return jdbc.sql("select id from pulih.monthly_report where office_id = :office and month = :month")
                .param("office", office)
                .param("month", month)
                .query(UUID.class)
                .optional();
    }

    private List<MonthlyReport.Step> steps(UUID office, UUID report, SealingKey key) {
        return jdbc.sql("""
                select s.number, s.id, s.step, s.revision, s.words_version, s.word_sealed, s.by_account, a.display_name, o.name as office_name, s.at
                  from pulih.monthly_step s join pulih.account a on a.id = s.by_account join pulih.office o on o.id = a.office_id
                 where s.office_id = :office and s.report_id = :report order by s.number""")
                .param("office", office)
                .param("report", report)
                .query((row, n) -> new MonthlyReport.Step(row.getInt("number"), Coded.of(MonthlyStep.class, row.getString("step")), row.getInt("revision"), row.getInt("words_version"),
                        Objects.requireNonNullElse(key.open("monthly_step.word." + row.getObject("id", UUID.class), row.getBytes("word_sealed")), ""),
                        row.getObject("by_account", UUID.class), row.getString("display_name"), row.getString("office_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private record Signed(int revision, String line, long value) {}

    /** What was signed, by revision and line. */
    SortedMap<Integer, Map<String, Long>> signed(MonthlyReport report) {
        var revisions = new TreeMap<Integer, Map<String, Long>>();
        jdbc.sql("select revision, line, value from pulih.monthly_figure where office_id = :office and report_id = :report order by revision")
                .param("office", report.office())
                .param("report", report.id())
                .query(Signed.class)
                .list()
                .forEach(each -> revisions.computeIfAbsent(each.revision(), n -> new LinkedHashMap<>()).put(each.line(), each.value()));
        return revisions;
    }

    /** Who was counted in one number when it was signed. */
    List<UUID> counted(MonthlyReport report, int revision, String line) {
        return jdbc.sql("""
                select counted from pulih.monthly_figure
                where office_id = :office and report_id = :report and revision = :revision and line = :line""")
                .param("office", report.office())
                .param("report", report.id())
                .param("revision", revision)
                .param("line", line)
                .query((row, n) -> Arrays.asList((UUID[]) row.getArray("counted").getArray()))
                .optional()
                .orElse(List.of());
    }
}
