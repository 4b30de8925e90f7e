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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes activities. Nothing is updated: a correction is a new row that names the one it replaces. */
@Component
public class ActivityStore {

    /** @param first false when exactly this had been stored before */
    public record Recorded(UUID id, boolean first) {}

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
     * Stores an activity of the own office's episode. The caller opens the unit of work with {@code asker.own("care")}.
     *
     * @throws id.pulih.platform.InvalidInput with every field at fault
     * @throws ProblemException not-found, id-conflict, episode-ended, already-corrected
     */
    public Recorded record(Asker asker, UUID episodeId, Input input) {
        Episode episode = episodes.own(asker, episodeId);
        var activity = NewActivity.read(input, asker.zone(), clock.instant(), episode.calendar().startsOn());
        checkAmends(input, episode, activity.amends());
        input.check();
        if (!received.first(asker, activity.id(), "activity " + episodeId, input)) {
            return new Recorded(activity.id(), false);
        }
        episodes.open(asker, episodeId);
        requireUncorrected(episode, activity.amends());
        insert(asker, episode, activity);
        String action = activity.amends() == null ? "activity-recorded" : "activity-corrected";
        audit.record(asker, action, "activity", activity.id(), "kind=" + activity.kind().code());
        return new Recorded(activity.id(), true);
    }

    private void checkAmends(Input input, Episode episode, @Nullable UUID amends) {
        if (amends != null && !exists("id = :amends and episode_id = :episode", episode, amends)) {
            input.error("amends", "unknown-reference", amends);
        }
    }

    private void requireUncorrected(Episode episode, @Nullable UUID amends) {
        if (amends != null && exists("amends = :amends and episode_id = :episode", episode, amends)) {
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }

    private boolean exists(String condition, Episode episode, UUID amends) {
        return jdbc.sql("select exists (select from pulih.activity where office_id = :office and " + condition + ")")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("amends", amends)
                .query(Boolean.class)
                .single();
    }

    private void insert(Asker asker, Episode episode, NewActivity activity) {
        var key = vault.clientKey(episode.office(), episode.client());
        try {
            jdbc.sql(ActivityRow.INSERT)
                    .params(ActivityRow.of(asker, new ActivityRow(episode.id(), activity, clock.instant()), key))
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else's correction of the same activity was stored between our look and our insert.
            throw ProblemException.of(Problem.ALREADY_CORRECTED);
        }
    }
}
