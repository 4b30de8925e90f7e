package id.pulih.outcomes.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.Work;
import id.pulih.relapse.Relapses;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was kept when a programme was completed. */
@Component
class Completions {

    private final JdbcClient jdbc;
    private final Work work;
    private final JsonMapper json;
    private final Relapses relapses;

    Completions(JdbcClient jdbc, Work work, JsonMapper json, Relapses relapses) {
        this.jdbc = jdbc;
        this.work = work;
        this.json = json;
        this.relapses = relapses;
    }

    /** Returns to use that stand in the way: no programme is completed over them, whatever the reason. */
    int openRelapses(Asker asker, Episode episode) {
        return relapses.open(asker, episode);
    }

    /** Entries that say the client has used and that nobody has judged: named before closing, for a person to decide. */
    int unjudgedRelapses(Asker asker, Episode episode) {
        return episode.endedOn() == null ? relapses.unjudged(asker, episode) : 0;
    }

    /** Empty for a programme that runs or ended in another way. */
    Optional<Completed> of(Asker asker, Episode episode) {
        return work.read(asker.reach("care"), () -> jdbc.sql("""
                select e.id, e.episode_id, e.kind, e.ended_on, e.reason, e.open_obligations, e.outcome, c.number
                from pulih.episode_ending e
                join pulih.certificate c on c.office_id = e.office_id and c.episode_id = e.episode_id
                where e.office_id = :office and e.episode_id = :episode and e.kind = 'completed'""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query((row, n) -> new Completed(false,
                        row.getObject("id", UUID.class), row.getObject("episode_id", UUID.class), row.getString("kind"),
                        row.getObject("ended_on", LocalDate.class), row.getString("reason"),
                        json.readTree(row.getString("open_obligations")), json.readTree(row.getString("outcome")),
                        row.getString("number")))
                .optional());
    }
}
