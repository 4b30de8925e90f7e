package id.pulih.activities;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.episodes.Episode;
import id.pulih.platform.Coded;
import id.pulih.platform.DayCursor;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads activities of an episode that the caller got from {@code Episodes}. Notes are opened for the care roles of the
 * own office, so every reader writes its audit entry; the caller opens a writing unit of work.
 */
@Component
public class Activities {

    private static final String SELECT = """
            select a.*, b.id as amended_by, p.display_name
            from pulih.activity a
            join pulih.account p on p.id = a.recorded_by
            left join pulih.activity b on b.office_id = a.office_id and b.amends = a.id
            where a.office_id = :office and a.episode_id = :episode
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;

    Activities(JdbcClient jdbc, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
    }

    /** One page, newest day first; corrected ones are listed too and name their correction, withdrawn ones are not. */
    public DayCursor.Page<Activity> list(Asker asker, Episode episode, DayCursor after, int limit) {
        audit.record(asker, "activities-read", "episode", episode.id(), "");
        SealingKey key = key(asker, episode);
        List<Activity> found = jdbc.sql(SELECT + """
                and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)
                and (a.day, a.id) < (:day, :after) order by a.day desc, a.id desc limit :limit""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("day", after.day())
                .param("after", after.id())
                .param("limit", limit + 1)
                .query((row, n) -> map(row, key))
                .list();
        return DayCursor.Page.of(found, limit, each -> new DayCursor(each.day(), each.id()));
    }

    /**
     * One activity of the episode.
     *
     * @throws ProblemException not-found
     */
    public Activity get(Asker asker, Episode episode, UUID activity) {
        SealingKey key = key(asker, episode);
        Activity found = jdbc.sql(SELECT + " and a.id = :id")
                .param("office", episode.office())
                .param("episode", episode.id())
                .param("id", activity)
                .query((row, n) -> map(row, key))
                .optional()
                .orElseThrow(ProblemException.notFound());
        audit.record(asker, "activity-read", "activity", activity, "");
        return found;
    }

    /**
     * The activity with all that it corrected and that corrected it, oldest first.
     *
     * @throws ProblemException not-found
     */
    public List<Activity> chain(Asker asker, Episode episode, UUID activity) {
        SealingKey key = key(asker, episode);
        List<Activity> all = jdbc.sql(SELECT)
                .param("office", episode.office())
                .param("episode", episode.id())
                .query((row, n) -> map(row, key))
                .list();
        Activity first = find(all, activity);
        while (first.amends() != null) {
            first = find(all, first.amends());
        }
        var chain = new ArrayList<>(List.of(first));
        while (chain.getLast().amendedBy() != null) {
            chain.add(find(all, chain.getLast().amendedBy()));
        }
        audit.record(asker, "activity-read", "activity", activity, "");
        return chain;
    }

    private static Activity find(List<Activity> all, @Nullable UUID id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(ProblemException.notFound());
    }

    /** Null for whoever may not read the notes, and for a client whose key was destroyed. */
    private @Nullable SealingKey key(Asker asker, Episode episode) {
        return ActivityPolicy.mayReadNotes(asker, episode.office())
                ? vault.clientKeys(episode.office(), List.of(episode.client())).get(episode.client())
                : null;
    }

    private static Activity map(ResultSet row, @Nullable SealingKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String place = row.getString("place");
        String source = row.getString("source");
        return new Activity(
                id,
                Coded.of(ActivityKind.class, row.getString("kind")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                Coded.of(ContactMode.class, row.getString("mode")),
                place == null ? null : Coded.of(VisitPlace.class, place),
                source == null ? null : Coded.of(InformationSource.class, source),
                key == null ? null : key.open("activity.informant." + id, row.getBytes("informant_sealed")),
                Coded.of(Condition.class, row.getString("condition")),
                key == null ? null : key.open("activity.notes." + id, row.getBytes("notes_sealed")),
                row.getObject("amends", UUID.class),
                key == null ? null : key.open("activity.reason." + id, row.getBytes("reason_sealed")),
                row.getObject("amended_by", UUID.class),
                row.getObject("recorded_by", UUID.class),
                row.getString("display_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
