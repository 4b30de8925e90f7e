package id.pulih.jobs.internal;

import id.pulih.access.Asker;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The jobs of one account: nobody else sees them. */
@Component
class JobQueries {

    static final int PAGE = 20;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Work work;
    private final JobStore store;
    private final JsonMapper json;

    JobQueries(JdbcClient jdbc, Work work, JobStore store, JsonMapper json) {
        this.jdbc = jdbc;
        this.work = work;
        this.store = store;
        this.json = json;
    }

    /** @param ended null while it has not ended */
    record Seen(Job job, long done, long total, @Nullable String stage, boolean begun, boolean cancelling, @Nullable Ended ended,
            @Nullable Result result) {}

    /** @param how finished, failed or cancelled; @param problem code of what went wrong */
    record Ended(String how, @Nullable String problem, List<String> said, Instant at) {}

    record Result(String name, String type, long size, Instant expiresAt) {}

    /** One more than a page tells that there are more. */
    List<Seen> page(Asker asker, @Nullable UUID before) {
        return work.read(asker.own("job"), () -> jdbc.sql("""
                select j.office_id, j.id, j.account_id, j.kind, j.parameters, j.asked_at, p.done, p.total, p.stage,
                       exists (select from pulih.job_run r where r.office_id = j.office_id and r.job_id = j.id) as begun,
                       exists (select from pulih.job_cancellation c where c.office_id = j.office_id and c.job_id = j.id) as cancelling,
                       e.outcome, e.problem, e.said, e.ended_at, f.name, f.type, f.size, f.expires_at
                from pulih.job j
                left join pulih.job_end e on e.office_id = j.office_id and e.job_id = j.id
                left join pulih.job_result f on f.office_id = j.office_id and f.job_id = j.id
                left join lateral (select m.done, m.total, m.stage from pulih.job_progress m
                    where m.office_id = j.office_id and m.job_id = j.id order by m.number desc limit 1) p on true
                where j.office_id = :office and j.account_id = :account and j.id < :before
                order by j.id desc limit :limit""")
                .param("office", asker.office()).param("account", asker.account())
                .param("before", before == null ? new UUID(-1, -1) : before).param("limit", PAGE + 1)
                .query(this::seen).list());
    }

    /** @throws ProblemException not-found for what another account asked for */
    Seen get(Asker asker, UUID id) {
        return work.read(asker.own("job"), () -> jdbc.sql("""
                select j.office_id, j.id, j.account_id, j.kind, j.parameters, j.asked_at, p.done, p.total, p.stage,
                       exists (select from pulih.job_run r where r.office_id = j.office_id and r.job_id = j.id) as begun,
                       exists (select from pulih.job_cancellation c where c.office_id = j.office_id and c.job_id = j.id) as cancelling,
                       e.outcome, e.problem, e.said, e.ended_at, f.name, f.type, f.size, f.expires_at
                from pulih.job j
                left join pulih.job_end e on e.office_id = j.office_id and e.job_id = j.id
                left join pulih.job_result f on f.office_id = j.office_id and f.job_id = j.id
                left join lateral (select m.done, m.total, m.stage from pulih.job_progress m
                    where m.office_id = j.office_id and m.job_id = j.id order by m.number desc limit 1) p on true
                where j.office_id = :office and j.account_id = :account and j.id = :id""")
                .param("office", asker.office()).param("account", asker.account()).param("id", id)
                .query(this::seen).optional().orElseThrow(ProblemException.notFound()));
    }

    private Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(store.job(row, number), row.getLong("done"), row.getLong("total"), row.getString("stage"), row.getBoolean("begun"),
                row.getBoolean("cancelling"), ended(row), result(row));
    }

    private @Nullable Ended ended(ResultSet row) throws SQLException {
        return row.getString("outcome") == null ? null : new Ended(row.getString("outcome"), row.getString("problem"),
                json.readValue(row.getString("said"), TEXTS), row.getObject("ended_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Result result(ResultSet row) throws SQLException {
        return row.getString("name") == null ? null : new Result(row.getString("name"), row.getString("type"), row.getLong("size"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
