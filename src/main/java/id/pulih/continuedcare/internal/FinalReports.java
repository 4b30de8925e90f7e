package id.pulih.continuedcare.internal;

import id.pulih.access.Asker;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.continuedcare.ContinuedCarePolicy;
import id.pulih.episodes.Episode;
import id.pulih.notices.Notices;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The report to the head: handed in, accepted or sent back with a word, handed in again. */
@Component
class FinalReports {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;
    private final Notices notices;
    private final Audit audit;

    FinalReports(JdbcClient jdbc, Clock clock, Vault vault, Notices notices, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
        this.notices = notices;
        this.audit = audit;
    }

    /** The latest one; the caller writes the audit entry for its words. */
    Optional<FinalReport> latest(Episode episode) {
        SealingKey key = vault.clientKeys(episode.office(), List.of(episode.client())).get(episode.client());
        return jdbc.sql("""
                select r.*, p.display_name as submitter, d.accepted, d.word_sealed, q.display_name as decided_by_name
                  from pulih.final_report r
                  join pulih.account p on p.id = r.submitted_by
                  left join pulih.final_report_decision d on d.office_id = r.office_id and d.report_id = r.id
                  left join pulih.account q on q.id = d.decided_by
                 where r.office_id = :office and r.episode_id = :episode order by r.round desc limit 1""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query((row, n) -> map(row, key))
                .optional();
    }

    /** @throws ProblemException already-done while one waits or was accepted */
    void submit(Asker asker, Episode episode, UUID id, String text, List<String> missing) {
        FinalReport before = latest(episode).orElse(null);
        if (before != null && !before.state().equals("returned")) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
        int inserted = jdbc.sql("""
                insert into pulih.final_report (office_id, id, episode_id, round, missing, report_sealed, submitted_by, submitted_at)
                values (:office, :id, :episode, :round, :missing, :report, :by, :now) on conflict do nothing""")
                .param("office", episode.office())
                .param("id", id)
                .param("episode", episode.id())
                .param("round", before == null ? 1 : before.round() + 1)
                .param("missing", missing.toArray(String[]::new))
                .param("report", vault.clientKey(episode.office(), episode.client()).seal("final_report.report." + id, text))
                .param("by", asker.account())
                .param("now", now())
                .update();
        done(inserted);
        notices.tell(asker, episode.office(), Role.HEADS, "final-report-submitted", "episode", episode.id(), caseNumber(episode));
        audit.record(asker, "final-report-submitted", "episode", episode.id(), "missing=" + missing.size());
    }

    /** @throws ProblemException not-found, report-by-another, already-done */
    void decide(Asker asker, Episode episode, boolean accepted, @Nullable String word) {
        FinalReport report = latest(episode).orElseThrow(ProblemException.notFound());
        if (!ContinuedCarePolicy.mayDecide(asker, episode.office(), report.submittedBy())) {
            throw ProblemException.of(Problem.REPORT_BY_ANOTHER);
        }
        int inserted = jdbc.sql("""
                insert into pulih.final_report_decision (office_id, report_id, accepted, word_sealed, decided_by, decided_at)
                values (:office, :report, :accepted, :word, :by, :now) on conflict do nothing""")
                .param("office", episode.office())
                .param("report", report.id())
                .param("accepted", accepted)
                .param("word", vault.clientKey(episode.office(), episode.client()).seal("final_report_decision.word." + report.id(), word))
                .param("by", asker.account())
                .param("now", now())
                .update();
        done(inserted);
        String kind = accepted ? "final-report-accepted" : "final-report-returned";
        notices.tellPerson(asker, episode.office(), report.submittedBy(), kind, "episode", episode.id(), caseNumber(episode));
        audit.record(asker, accepted ? "final-report-accepted" : "final-report-returned", "episode", episode.id(), "");
    }

    private String caseNumber(Episode episode) {
        return jdbc.sql("select case_number from pulih.client where office_id = :office and id = :client")
                .param("office", episode.office())
                .param("client", episode.client())
                .query(String.class)
                .single();
    }

    private static void done(int inserted) {
        if (inserted == 0) {
            throw ProblemException.of(Problem.ALREADY_DONE);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static FinalReport map(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Boolean accepted = row.getObject("accepted", Boolean.class);
        return new FinalReport(id, row.getInt("round"), List.of((String[]) row.getArray("missing").getArray()),
                key == null ? null : key.open("final_report.report." + id, row.getBytes("report_sealed")),
                row.getObject("submitted_by", UUID.class), row.getString("submitter"), row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                accepted == null ? "submitted" : accepted ? "accepted" : "returned", row.getString("decided_by_name"),
                key == null ? null : key.open("final_report_decision.word." + id, row.getBytes("word_sealed")));
    }
}
