package id.pulih.jobs.internal;

import id.pulih.jobs.JobRun.PartReader;
import id.pulih.platform.Ids;
import id.pulih.platform.Work;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pieces of results and the results themselves, sealed under the office's key, one piece at a time in memory. */
@Component
class JobFiles {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Work work;

    JobFiles(JdbcClient jdbc, Vault vault, Work work) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.work = work;
    }

    private record Piece(UUID id, String name, byte[] contentSealed) {}

    /** After those that are there; the caller's step stands alone at its job. */
    void addPart(Job job, String name, byte[] content) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into pulih.job_part (office_id, id, job_id, number, name, content_sealed)
                select :office, :id, :job, coalesce(max(number), 0) + 1, :name, :content
                from pulih.job_part where office_id = :office and job_id = :job""")
                .param("office", job.office()).param("id", id).param("job", job.id()).param("name", name)
                .param("content", key(job).sealBytes("job_part.content." + id, content))
                .update();
    }

    void parts(Job job, PartReader reader) throws IOException {
        SealingKey key = key(job);
        for (int number = 1; ; number++) {
            int wanted = number;
            List<Piece> found = work.read(JobSteps.scope(job), () -> jdbc.sql("""
                    select id, name, content_sealed from pulih.job_part
                    where office_id = :office and job_id = :job and number = :number""")
                    .param("office", job.office()).param("job", job.id()).param("number", wanted)
                    .query(Piece.class).list());
            if (found.isEmpty()) {
                return;
            }
            Piece piece = found.getFirst();
            reader.take(piece.name(), key.openBytes("job_part.content." + piece.id(), piece.contentSealed()));
        }
    }

    ResultSink sink(Job job) {
        return new ResultSink((number, bytes) -> {
            UUID id = Ids.next();
            jdbc.sql("insert into pulih.job_chunk (office_id, id, job_id, number, content_sealed) values (:office, :id, :job, :number, :content)")
                    .param("office", job.office()).param("id", id).param("job", job.id()).param("number", number)
                    .param("content", key(job).sealBytes("job_chunk.content." + id, bytes))
                    .update();
        });
    }

    /** The result, to whoever may have it: the caller has asked. */
    void send(Job job, OutputStream to) throws IOException {
        SealingKey key = work.read(JobSteps.scope(job), () -> key(job));
        for (int number = 1; ; number++) {
            int wanted = number;
            List<Piece> found = work.read(JobSteps.scope(job), () -> jdbc.sql("""
                    select id, '' as name, content_sealed from pulih.job_chunk
                    where office_id = :office and job_id = :job and number = :number""")
                    .param("office", job.office()).param("job", job.id()).param("number", wanted)
                    .query(Piece.class).list());
            if (found.isEmpty()) {
                return;
            }
            Piece piece = found.getFirst();
            to.write(key.openBytes("job_chunk.content." + piece.id(), piece.contentSealed()));
        }
    }

    /** What nobody needs once the job has ended. */
    void forgetWork(Job job) {
        jdbc.sql("delete from pulih.job_part where office_id = :office and job_id = :job")
                .param("office", job.office()).param("job", job.id()).update();
        jdbc.sql("delete from pulih.job_input where office_id = :office and job_id = :job")
                .param("office", job.office()).param("job", job.id()).update();
        jdbc.sql("delete from pulih.job_lane where office_id = :office and account_id = :account and job_id = :job")
                .param("office", job.office()).param("account", job.account()).param("job", job.id()).update();
    }

    private SealingKey key(Job job) {
        return vault.officeKey(job.office());
    }
}
