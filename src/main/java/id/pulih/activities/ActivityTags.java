package id.pulih.activities;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.platform.Coded;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Activities of an online form, whose notes can be meant for the quarterly report. Joins the caller's work. */
@Component
public class ActivityTags {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ActivityStore store;
    private final Audit audit;

    ActivityTags(JdbcClient jdbc, Clock clock, ActivityStore store, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.store = store;
        this.audit = audit;
    }

    /**
     * Stores the activity, and what its notes are for.
     *
     * @throws id.pulih.platform.InvalidInput with every field at fault
     * @throws ProblemException not-found, id-conflict, episode-ended, already-corrected
     */
    public UUID record(Asker asker, UUID episode, Input input) {
        ReportTag tag = input.code("tag", ReportTag.class);
        if (tag != null && input.typed("notes").isBlank()) {
            input.error("notes", "needed-for-tag");
        }
        ActivityStore.Recorded recorded = store.record(asker, episode, input);
        if (tag != null && recorded.first()) {
            keep(asker, recorded.id(), tag);
            audit.record(asker, "activity-tagged", "activity", recorded.id(), "tag=" + tag.code());
        }
        return recorded.id();
    }

    private void keep(Asker asker, UUID activity, ReportTag tag) {
        jdbc.sql("""
                insert into pulih.activity_tag (office_id, activity_id, tag, tagged_by, tagged_at)
                values (:office, :activity, :tag, :by, :now)""")
                .param("office", asker.office())
                .param("activity", activity)
                .param("tag", tag.code())
                .param("by", asker.account())
                .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                .update();
    }

    public Optional<ReportTag> of(UUID office, UUID activity) {
        return jdbc.sql("select tag from pulih.activity_tag where office_id = :office and activity_id = :activity")
                .param("office", office)
                .param("activity", activity)
                .query((row, n) -> Coded.of(ReportTag.class, row.getString("tag")))
                .optional();
    }
}
