package id.pulih.referrals.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the goals of a plan stood when they were looked at. All join the caller's transaction. */
@Component
public class PlanReviews {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Vault vault;

    PlanReviews(JdbcClient jdbc, Clock clock, Vault vault) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.vault = vault;
    }

    /** @param result reached, on-the-way or given-up, with its reason */
    public record Result(UUID goal, String what, String result, @Nullable String reason) {}

    public record Review(UUID id, int planVersion, LocalDate day, List<Result> results, String recordedBy) {}

    /** Newest first. */
    List<Review> of(Asker asker, Episode episode) {
        SealingKey key = vault.clientKey(asker.office(), episode.client());
        return jdbc.sql("""
                select r.id, r.plan_version, r.day, r.results_sealed, a.display_name from pulih.plan_review r
                join pulih.account a on a.id = r.recorded_by
                where r.office_id = :office and r.episode_id = :episode order by r.day desc, r.id desc""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .query((row, n) -> new Review(row.getObject("id", UUID.class), row.getInt("plan_version"), row.getObject("day", LocalDate.class),
                        JSON.readValue(Objects.requireNonNull(key.open(place(row.getObject("id", UUID.class)), row.getBytes("results_sealed"))),
                                new TypeReference<List<Result>>() {}),
                        row.getString("display_name")))
                .list();
    }

    /** The day is that of the activity of this id, which stands already. */
    void insert(Asker asker, Episode episode, UUID id, int version, List<Result> results) {
        LocalDate day = jdbc.sql("select day from pulih.activity where office_id = :office and id = :id")
                .param("office", asker.office())
                .param("id", id)
                .query(LocalDate.class)
                .single();
        jdbc.sql("""
                insert into pulih.plan_review (office_id, id, episode_id, plan_version, day, results_sealed, recorded_by, recorded_at)
                values (:office, :id, :episode, :version, :day, :results, :account, :now)""")
                .param("office", asker.office())
                .param("id", id)
                .param("episode", episode.id())
                .param("version", version)
                .param("day", day)
                .param("results", vault.clientKey(asker.office(), episode.client()).seal(place(id), JSON.writeValueAsString(results)))
                .param("account", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    private static String place(UUID review) {
        return "plan_review.results." + review;
    }
}
