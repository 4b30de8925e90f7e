package id.pulih.reports.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.reports.MonthlyPolicy;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a report, keeps its words and what is done to it. Joins the caller's work. */
@Component
class MonthlyStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Received received;
    private final Audit audit;
    private final MonthlyTexts texts;

    MonthlyStore(JdbcClient jdbc, Clock clock, Vault vault, Received received, Audit audit, MonthlyTexts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
        this.texts = texts;
    }

    /** The same, at a moment that has passed: for records that are entered later. */
    MonthlyStore at(Instant moment) {
        return new MonthlyStore(jdbc, Clock.fixed(moment, ZoneOffset.UTC), vault, received, audit, texts);
    }

    /** The report of the own office for a month that has begun, made when it is not there yet. */
    UUID open(Asker asker, LocalDate month) {
        if (!MonthlyPolicy.mayWrite(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        int opened = jdbc.sql("""
                insert into pulih.monthly_report (office_id, id, month, opened_by, opened_at) values (:office, :id, :month, :by, :now)
                on conflict do nothing""")
                .param("office", asker.office())
                .param("id", Ids.next())
                .param("month", month)
                .param("by", asker.account())
                .param("now", now())
                .update();
        UUID report = jdbc.sql("select id from pulih.monthly_report where office_id = :office and month = :month")
                .param("office", asker.office())
                .param("month", month)
                .query(UUID.class)
                .single();
        if (opened == 1) {
            audit.record(asker, "monthly-opened", "monthly-report", report, "month=" + month);
        }
        return report;
    }

    /** @param seen the version that was on the form; @throws ProblemException stale-version, already-done once it was handed in */
    void write(Asker asker, MonthlyReport report, int seen, Map<String, String> words, Input input) {
        need(MonthlyPolicy.mayWrite(asker, report.office()));
        if (!received.first(asker, input.needId("id"), "monthly-words " + report.id(), input)) {
            return;
        }
        if (!report.editable()) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        if (report.wordsVersion() != seen) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                    insert into pulih.monthly_words (office_id, report_id, version, id, sections_sealed, written_by, written_at)
                    values (:office, :report, :version, :id, :sections, :by, :now)""")
                    .param("office", report.office())
                    .param("report", report.id())
                    .param("version", seen + 1)
                    .param("id", id)
                    .param("sections", vault.officeKey(report.office()).seal("monthly_words.sections." + id, texts.write(words)))
                    .param("by", asker.account())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else saved between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        audit.record(asker, "monthly-written", "monthly-report", report.id(), "version=" + (seen + 1));
    }

    /** The caller has decided who may and freezes the numbers of a signature. @throws ProblemException stale-version */
    int append(Asker asker, MonthlyReport report, MonthlyStep step, @Nullable String word) {
        UUID id = Ids.next();
        int revision = report.revision() + (step == MonthlyStep.SIGNED ? 1 : 0);
        try {
            jdbc.sql("""
                    insert into pulih.monthly_step (office_id, report_id, number, id, step, revision, words_version, word_sealed, by_account, at)
                    values (:office, :report, :number, :id, :step, :revision, :words, :word, :by, :now)""")
                    .param("office", report.office())
                    .param("report", report.id())
                    .param("number", report.number() + 1)
                    .param("id", id)
                    .param("step", step.code())
                    .param("revision", revision)
                    .param("words", report.wordsVersion())
                    .param("word", vault.officeKey(report.office()).seal("monthly_step.word." + id, word))
                    .param("by", asker.account())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else acted between our look and our insert.
            throw ProblemException.of(Problem.STALE_VERSION);
        }
        audit.record(asker, report.office(), "monthly-step", "monthly-report", report.id(), "step=" + step.code() + " revision=" + revision);
        return revision;
    }

    /** In one statement; the lists travel as texts, for arrays of different lengths cannot. */
    void freeze(MonthlyReport report, int revision, MonthlyCounting.Counted counted) {
        List<String> lines = List.copyOf(counted.values().keySet());
        jdbc.sql("""
                insert into pulih.monthly_figure (office_id, report_id, revision, line, value, counted)
                select :office, :report, :revision, f.line, f.value, cast(f.counted as uuid[])
                  from unnest(cast(:lines as text[]), cast(:values as bigint[]), cast(:counted as text[])) as f(line, value, counted)""")
                .param("office", report.office())
                .param("report", report.id())
                .param("revision", revision)
                .param("lines", lines.toArray(String[]::new))
                .param("values", lines.stream().map(counted.values()::get).toArray(Long[]::new))
                .param("counted", lines.stream().map(line -> counted.lists().getOrDefault(line, List.of()).stream()
                        .map(UUID::toString).collect(Collectors.joining(",", "{", "}"))).toArray(String[]::new))
                .update();
    }

    /** A report that was looked at from above, on record where it belongs. */
    void read(Asker asker, MonthlyReport report) {
        audit.record(asker, report.office(), "monthly-read", "monthly-report", report.id(), "revision=" + report.revision());
    }

    private static void need(boolean allowed) {
        if (!allowed) {
            throw ProblemException.notFound().get();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
