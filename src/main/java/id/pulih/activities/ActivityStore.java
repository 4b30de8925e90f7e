package id.pulih.activities;

import id.pulih.access.Asker;
import id.pulih.activities.internal.ActivityRow;
import id.pulih.activities.internal.NewActivity;
import id.pulih.audit.Audit;
import id.pulih.audit.Received;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.platform.Input;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.vault.Vault;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes activities. Nothing is updated: a correction is a new row that names the one it replaces. */
@Component
public class ActivityStore {

    /** @param episode as it was read before; @param first false when exactly this had been stored before */
    public record Recorded(Episode episode, UUID id, boolean first) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Episodes episodes;
    private final Vault vault;
    private final Received received;
    private final Audit audit;

    ActivityStore(JdbcClient jdbc, Clock clock, Episodes episodes, Vault vault, Received received, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.episodes = episodes;
        this.vault = vault;
        this.received = received;
        this.audit = audit;
    }

    /**
     * Stores an activity of the own office's episode: by those who serve the client, or by the agent who accompanies the client today. The caller opens the unit of work with {@code asker.own("care")}.
     *
     * @throws id.pulih.platform.InvalidInput with every field at fault
     * @throws ProblemException not-found, id-conflict, episode-ended, already-corrected
     */
    public Recorded record(Asker asker, UUID episodeId, Input input) {
        Episode episode = episodes.recorded(asker, episodeId);
        var activity = NewActivity.read(input, asker.zone(), clock.instant(), episode.calendar().startsOn());
        checkAmends(asker, input, episode, activity.amends());
        input.check();
        if (!received.first(asker, activity.id(), "activity " + episodeId, input)) {
            return new Recorded(episode, activity.id(), false);
        }
        episodes.needOpen(asker, episode);
        requireUncorrected(episode, activity.amends());
        insert(asker, episode, activity);
        String action = activity.amends() == null ? "activity-recorded" : "activity-corrected";
        audit.record(asker, action, "activity", activity.id(), "kind=" + activity.kind().code());
        return new Recorded(episode, activity.id(), true);
    }

    private void checkAmends(Asker asker, Input input, Episode episode, @Nullable UUID amends) {
        if (amends != null && recordedBy(episode, amends).filter(by -> ActivityPolicy.mayCorrect(asker, episode.office(), by)).isEmpty()) {
            input.error("amends", "unknown-reference", amends);
        }
    }

    private Optional<UUID> recordedBy(Episode episode, UUID amends) {
        return jdbc.sql("select recorded_by from pulih.activity where office_id = :office and id = :amends and episode_id = :episode")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("amends", amends)
                .query(UUID.class)
                .optional();
    }

    private void requireUncorrected(Episode episode, @Nullable UUID amends) {
        if (amends != null && corrected(episode, amends)) {
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }

    private boolean corrected(Episode episode, UUID amends) {
        return jdbc.sql("""
                select exists (select from pulih.activity
                               where office_id = :office and amends = :amends and episode_id = :episode)""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("amends", amends)
                .query(Boolean.class)
                .single();
    }

    /**
     * Says that an activity never took place: it stays readable and fulfils nothing. Joins the caller's transaction.
     *
     * @throws ProblemException not-found
     */
    public void withdraw(Asker asker, Episode episode, UUID activity, String reason) {
        UUID by = recordedBy(episode, activity).orElseThrow(ProblemException.notFound());
        if (!ActivityPolicy.mayCorrect(asker, episode.office(), by)) {
            throw ProblemException.notFound().get();
        }
        jdbc.sql("""
                insert into pulih.activity_withdrawal (office_id, activity_id, reason_sealed, withdrawn_by, withdrawn_at)
                values (:office, :id, :reason, :by, :now) on conflict do nothing""")
                .param("office", episode.office())
                .param("id", activity)
                .param("reason", vault.clientKey(episode.office(), episode.client()).seal("activity_withdrawal.reason." + activity, reason))
                .param("by", asker.account())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(asker, "activity-withdrawn", "activity", activity, "");
    }

    private void insert(Asker asker, Episode episode, NewActivity activity) {
        var key = vault.clientKey(episode.office(), episode.client());
        try {
            jdbc.sql(ActivityRow.INSERT)
                    .params(ActivityRow.of(asker, new ActivityRow(episode.id(), activity, clock.instant()), key))
                    .update();
        } catch (DuplicateKeyException e) {
            // A telephone handed in another activity under this id, or somebody else's correction was stored between our look and our insert.
            throw activity.amends() == null ? ProblemException.of(Problem.ID_CONFLICT, activity.id().toString()) : ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }
}
