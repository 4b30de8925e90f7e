package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.Ids;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.referrals.internal.Goal;
import id.pulih.referrals.internal.Plan;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of plans, sealed under the client's key. All join the caller's transaction. */
@Component
class PlanRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    PlanRows(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** Newest first. */
    List<Plan> of(Asker asker, Episode episode) {
        SealingKey key = vault.clientKey(asker.office(), episode.client());
        return jdbc.sql("""
                select v.version, v.row_id, v.agreed_on, v.goals_sealed, a.display_name, v.written_at
                from pulih.plan_version v join pulih.account a on a.id = v.written_by
                where v.office_id = :office and v.episode_id = :episode order by v.version desc""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query((row, n) -> read(row, key))
                .list();
    }

    private static Plan read(ResultSet row, SealingKey key) throws SQLException {
        String goals = key.open(place(row.getObject("row_id", UUID.class)), row.getBytes("goals_sealed"));
        return new Plan(row.getInt("version"), JSON.readValue(Objects.requireNonNull(goals), new TypeReference<List<Goal>>() {}),
                row.getObject("agreed_on", LocalDate.class), row.getString("display_name"), row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Appends the version after the one it is based on.
     *
     * @throws ProblemException stale-version when somebody has appended that one
     */
    void append(Asker asker, Episode episode, Plan plan) {
        UUID row = Ids.next();
        try {
            jdbc.sql("""
                    insert into pulih.plan_version (office_id, episode_id, version, row_id, agreed_on, goals_sealed, written_by, written_at)
                    values (:office, :episode, :version, :row, :agreed, :goals, :account, :now)""")
                    .param("office", asker.office())
                    .param("episode", episode.id())
                    .param("version", plan.version() + 1)
                    .param("row", row)
                    .param("agreed", plan.agreedOn())
                    .param("goals", vault.clientKey(asker.office(), episode.client()).seal(place(row), JSON.writeValueAsString(plan.goals())))
                    .param("account", asker.account())
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw ProblemException.of(Problem.STALE_VERSION);
        }
    }

    private static String place(UUID row) {
        return "plan_version.goals." + row;
    }
}
