package id.pulih.jobs.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.jobs.Outcome;
import id.pulih.jobs.Outcome.ResultFile;
import id.pulih.notices.Notices;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.ProblemException;
import id.pulih.rules.RuleIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How jobs end: finished, failed or cancelled. Joins the caller's work; whoever asked is told. */
@Component
class JobEnds {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final JobStore store;
    private final JobFiles files;
    private final Telling telling;
    private final OfficeRules rules;

    JobEnds(JdbcClient jdbc, JsonMapper json, JobStore store, JobFiles files, Telling telling, OfficeRules rules) {
        this.jdbc = jdbc;
        this.json = json;
        this.store = store;
        this.files = files;
        this.telling = telling;
        this.rules = rules;
    }

    /** To the trail and to people. */
    @Component
    record Telling(Audit audit, Notices notices) {}

    void finished(Asker asker, Job job, Outcome outcome) {
        if (outcome.file() != null) {
            keep(asker, job, outcome.file());
        }
        end(job, "finished", null, outcome.said());
        telling.audit().record(asker, "job-finished", "job", job.id(), "kind=" + job.kind());
        telling.notices().tellPerson(asker, job.office(), job.account(), "job-finished", "job", job.id(), job.kind());
    }

    void failed(Asker asker, Job job, ProblemException why) {
        end(job, "failed", why.problem().code(), why.args().stream().map(String::valueOf).toList());
        telling.audit().record(asker, job.office(), "job-failed", "job", job.id(), "kind=" + job.kind() + " problem=" + why.problem().code());
        telling.notices().tellPerson(asker, job.office(), job.account(), "job-failed", "job", job.id(), job.kind());
    }

    /** The entry in the trail was written with the wish. */
    void cancelled(Job job) {
        end(job, "cancelled", null, List.of());
    }

    private void keep(Asker asker, Job job, ResultFile file) {
        ResultSink sink = files.sink(job);
        try (sink) {
            file.maker().write(sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        OffsetDateTime now = store.now();
        LocalDate today = now.atZoneSameInstant(asker.zone()).toLocalDate();
        int days = rules.integer(job.office(), RuleIds.RETENTION_JOB_RESULT_DAYS, today);
        jdbc.sql("""
                insert into pulih.job_result (office_id, job_id, name, type, size, sha256, expires_at)
                values (:office, :job, :name, :type, :size, :sha256, :expires)""")
                .param("office", job.office()).param("job", job.id()).param("name", file.name()).param("type", file.type())
                .param("size", sink.size()).param("sha256", sink.sha256Sum()).param("expires", now.plusDays(days))
                .update();
    }

    private void end(Job job, String how, @Nullable String problem, List<String> said) {
        files.forgetWork(job);
        jdbc.sql("""
                insert into pulih.job_end (office_id, job_id, outcome, problem, said, ended_at)
                values (:office, :job, :how, :problem, cast(:said as jsonb), :now)""")
                .param("office", job.office()).param("job", job.id()).param("how", how).param("problem", problem)
                .param("said", json.writeValueAsString(said)).param("now", store.now())
                .update();
    }
}
