package id.pulih.jobs.internal;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Hands out results to whoever asked for them, until they expire, and throws away what has expired. */
@Component
class Results {

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final JobQueries queries;
    private final Kept kept;
    private final Audit audit;

    Results(JdbcClient jdbc, Work work, Clock clock, JobQueries queries, Kept kept, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.queries = queries;
        this.kept = kept;
        this.audit = audit;
    }

    /** Where results lie and who may still have them. */
    @Component
    record Kept(JobFiles files, JobRights rights) {}

    /**
     * The entry in the trail comes before the first byte.
     *
     * @throws ProblemException not-found, result-expired, and job-rights-ended for whoever could not ask for it today
     */
    JobQueries.Seen take(Asker asker, UUID id) {
        JobQueries.Seen seen = queries.get(asker, id);
        if (seen.result() == null) {
            throw ProblemException.notFound().get();
        }
        if (kept.rights().now(seen.job()).isEmpty()) {
            throw ProblemException.of(Problem.JOB_RIGHTS_ENDED);
        }
        if (!clock.instant().isBefore(seen.result().expiresAt())) {
            throw ProblemException.of(Problem.RESULT_EXPIRED);
        }
        work.write(asker.own("job"), () -> audit.record(asker, "result-taken", "job", id, "kind=" + seen.job().kind()));
        return seen;
    }

    void send(Job job, OutputStream to) throws IOException {
        kept.files().send(job, to);
    }

    /** One office after the other, each in its own transaction. The day of expiry was fixed when the result was made. */
    @Scheduled(cron = "${pulih.jobs.expiry-cron:0 40 * * * *}")
    void forgetExpired() {
        jdbc.sql("select id from pulih.office").query(UUID.class).list().forEach(this::forgetExpired);
    }

    private void forgetExpired(UUID office) {
        work.write(Scope.of(List.of(office), null, "job"), () -> jdbc.sql("""
                delete from pulih.job_chunk c using pulih.job_result r
                where c.office_id = :office and r.office_id = :office and r.job_id = c.job_id and r.expires_at <= :now""")
                .param("office", office).param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update());
    }
}
