package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.ProblemException;
import id.pulih.programmes.ProgrammeTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements behind extensions and pauses. All join the caller's transaction. */
@Component
public class CalendarRecords {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final EpisodeRules rules;

    public CalendarRecords(JdbcClient jdbc, Clock clock, EpisodeRules rules) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
    }

    /** A pause, open while {@code resumedOn} is missing. */
    public record PauseRow(UUID id, LocalDate fromDay, String reason, @Nullable LocalDate resumedOn) {}

    /** Months that may still be added by what the office allows today. */
    public int extensionLeft(Episode episode, LocalDate today) {
        ProgrammeTerms terms = rules.terms(episode.office(), rules.profile(episode.programme()), today);
        return terms.mayExtend() ? Math.max(0, terms.maxExtensionMonths() - episode.calendar().extensionMonths()) : 0;
    }

    public void insertExtension(Asker asker, UUID episode, UUID id, int months, String reason, LocalDate today) {
        jdbc.sql("""
                insert into pulih.episode_extension (office_id, id, episode_id, months, reason, decided_by, decided_on, decided_at)
                values (:office, :id, :episode, :months, :reason, :by, :today, :now)""")
                .param("office", asker.office())
                .param("id", id)
                .param("episode", episode)
                .param("months", months)
                .param("reason", reason)
                .param("by", asker.account())
                .param("today", today)
                .param("now", now())
                .update();
    }

    public void insertPause(Asker asker, UUID episode, UUID id, LocalDate from, String reason) {
        jdbc.sql("""
                insert into pulih.episode_pause (office_id, id, episode_id, from_day, reason, recorded_by, recorded_at)
                values (:office, :id, :episode, :from, :reason, :by, :now)""")
                .param("office", asker.office())
                .param("id", id)
                .param("episode", episode)
                .param("from", from)
                .param("reason", reason)
                .param("by", asker.account())
                .param("now", now())
                .update();
    }

    public void insertResumption(Asker asker, UUID pause, LocalDate resumedOn) {
        jdbc.sql("""
                insert into pulih.episode_resumption (office_id, pause_id, resumed_on, recorded_by, recorded_at)
                values (:office, :pause, :resumedOn, :by, :now)""")
                .param("office", asker.office())
                .param("pause", pause)
                .param("resumedOn", resumedOn)
                .param("by", asker.account())
                .param("now", now())
                .update();
    }

    /** A pause of exactly this episode; anything else is not-found. */
    public PauseRow pause(Asker asker, UUID episode, UUID pause) {
        return pauses(asker.office(), episode).stream().filter(row -> row.id().equals(pause)).findFirst().orElseThrow(ProblemException.notFound());
    }

    /** All pauses of an episode, in order. */
    public List<PauseRow> pauses(UUID office, UUID episode) {
        return jdbc.sql("""
                select p.id, p.from_day, p.reason, r.resumed_on
                  from pulih.episode_pause p
                  left join pulih.episode_resumption r on r.office_id = p.office_id and r.pause_id = p.id
                 where p.office_id = :office and p.episode_id = :episode order by p.from_day""")
                .param("office", office)
                .param("episode", episode)
                .query(PauseRow.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
