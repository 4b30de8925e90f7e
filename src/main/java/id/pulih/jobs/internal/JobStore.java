package id.pulih.jobs.internal;

import id.pulih.access.Asker;
import id.pulih.jobs.JobInput;
import id.pulih.platform.Ids;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps jobs, their runs and how far they have come. Every method joins the caller's work, whose scope holds the office. */
@Component
public class JobStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Vault vault;

    JobStore(JdbcClient jdbc, JsonMapper json, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.vault = vault;
    }

    public void insert(Asker asker, UUID id, String kind, Map<String, String> parameters, @Nullable JobInput input) {
        jdbc.sql("""
                insert into pulih.job (office_id, id, account_id, kind, parameters, asked_at)
                values (:office, :id, :account, :kind, cast(:parameters as jsonb), :now)""")
                .param("office", asker.office()).param("id", id).param("account", asker.account()).param("kind", kind)
                .param("parameters", json.writeValueAsString(parameters)).param("now", now())
                .update();
        if (input != null) {
            UUID row = Ids.next();
            jdbc.sql("insert into pulih.job_input (office_id, id, job_id, type, content_sealed) values (:office, :row, :id, :type, :content)")
                    .param("office", asker.office()).param("row", row).param("id", id).param("type", input.type())
                    .param("content", vault.officeKey(asker.office()).sealBytes("job_input.content." + row, input.content()))
                    .update();
        }
    }

    Optional<JobInput> input(Job job) {
        return jdbc.sql("select id, type, content_sealed from pulih.job_input where office_id = :office and job_id = :job")
                .param("office", job.office()).param("job", job.id())
                .query((row, n) -> new JobInput(row.getString("type"), vault.officeKey(job.office())
                        .openBytes("job_input.content." + row.getString("id"), row.getBytes("content_sealed"))))
                .optional();
    }

    public Optional<Job> find(UUID office, UUID id) {
        return jdbc.sql("select office_id, id, account_id, kind, parameters, asked_at from pulih.job where office_id = :office and id = :id")
                .param("office", office).param("id", id)
                .query(this::job).optional();
    }

    Job job(ResultSet row, int number) throws SQLException {
        return new Job(row.getObject("office_id", UUID.class), row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
                row.getString("kind"), texts(row.getString("parameters")), row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }

    Map<String, String> texts(String stored) {
        return json.readValue(stored, TEXTS);
    }

    /** How many jobs of the asker have not ended. */
    public int open(Asker asker) {
        return jdbc.sql("""
                select count(*) from pulih.job j where j.office_id = :office and j.account_id = :account
                and not exists (select from pulih.job_end e where e.office_id = j.office_id and e.job_id = j.id)""")
                .param("office", asker.office()).param("account", asker.account())
                .query(Integer.class).single();
    }

    /**
     * One job of an account after the other, in their order: false while another has the account's lane or is older. Its holder
     * keeps it through a crash.
     */
    boolean takeLane(Job job) {
        jdbc.sql("""
                insert into pulih.job_lane (office_id, account_id, job_id)
                select :office, :account, :job where not exists (
                    select from pulih.job j where j.office_id = :office and j.account_id = :account and (j.asked_at, j.id) < (:asked, :job)
                    and not exists (select from pulih.job_end e where e.office_id = j.office_id and e.job_id = j.id))
                on conflict do nothing""")
                .param("office", job.office()).param("account", job.account()).param("job", job.id())
                .param("asked", job.askedAt().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select job_id from pulih.job_lane where office_id = :office and account_id = :account")
                .param("office", job.office()).param("account", job.account())
                .query(UUID.class).optional().filter(job.id()::equals).isPresent();
    }

    boolean ended(Job job) {
        return jdbc.sql("select exists (select from pulih.job_end where office_id = :office and job_id = :job)")
                .param("office", job.office()).param("job", job.id()).query(Boolean.class).single();
    }

    boolean cancelled(Job job) {
        return jdbc.sql("select exists (select from pulih.job_cancellation where office_id = :office and job_id = :job)")
                .param("office", job.office()).param("job", job.id()).query(Boolean.class).single();
    }

    /** @return false when it was cancelled before */
    boolean cancel(Asker asker, Job job) {
        return jdbc.sql("""
                insert into pulih.job_cancellation (office_id, job_id, cancelled_by, cancelled_at)
                values (:office, :job, :account, :now) on conflict do nothing""")
                .param("office", job.office()).param("job", job.id()).param("account", asker.account()).param("now", now())
                .update() == 1;
    }

    /** @param fruitless how many runs before this one ended without a single step */
    record Begun(Mark mark, int fruitless) {}

    /** Begins another run and answers where it goes on. */
    Begun begin(Job job) {
        int run = jdbc.sql("""
                insert into pulih.job_run (office_id, job_id, number, begun_at)
                select :office, :job, coalesce(max(number), 0) + 1, :now from pulih.job_run where office_id = :office and job_id = :job
                returning number""")
                .param("office", job.office()).param("job", job.id()).param("now", now())
                .query(Integer.class).single();
        Mark last = last(job).orElseGet(Mark::start);
        return new Begun(last.in(run), run - last.run() - 1);
    }

    Optional<Mark> last(Job job) {
        return jdbc.sql("""
                select number, run, done, total, stage, state from pulih.job_progress
                where office_id = :office and job_id = :job order by number desc limit 1""")
                .param("office", job.office()).param("job", job.id())
                .query((row, n) -> new Mark(row.getInt("number"), row.getInt("run"), row.getLong("done"), row.getLong("total"),
                        row.getString("stage"), texts(row.getString("state"))))
                .optional();
    }

    /** Fails on the number when another run has stored it. */
    void mark(Job job, Mark mark) {
        jdbc.sql("""
                insert into pulih.job_progress (office_id, job_id, number, run, done, total, stage, state, marked_at)
                values (:office, :job, :number, :run, :done, :total, :stage, cast(:state as jsonb), :now)""")
                .param("office", job.office()).param("job", job.id()).param("number", mark.number()).param("run", mark.run())
                .param("done", mark.done()).param("total", mark.total()).param("stage", mark.stage())
                .param("state", json.writeValueAsString(mark.state())).param("now", now())
                .update();
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
