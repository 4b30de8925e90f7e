package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.platform.ProblemException;
import id.pulih.relapse.RelapsePolicy;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the events of one episode that the caller got from {@code Episodes}, with the words for those who serve. */
@Component
public class EventQueries {

    private final JdbcClient jdbc;
    private final Vault vault;

    EventQueries(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @throws ProblemException not-found */
    Event get(Asker asker, Episode episode, UUID event) {
        return all(asker, episode).stream().filter(each -> each.id().equals(event)).findFirst().orElseThrow(ProblemException.notFound());
    }

    /** Newest use first. */
    List<Event> all(Asker asker, Episode episode) {
        SealingKey key = key(asker, episode);
        return jdbc.sql("""
                select e.*, w.display_name, c.result, c.closed_on, c.words_sealed as closing_sealed, k.display_name as closed_by
                from pulih.relapse_event e
                join pulih.account w on w.id = e.recorded_by
                left join pulih.relapse_closing c on c.office_id = e.office_id and c.event_id = e.id
                left join pulih.account k on k.id = c.decided_by
                where e.office_id = :office and e.episode_id = :episode
                order by e.used_on desc, e.id desc""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query((row, n) -> EventRows.event(row, key))
                .list();
    }

    /** Oldest first; the last one holds. */
    List<Graded> gradings(Asker asker, Episode episode, UUID event) {
        SealingKey key = key(asker, episode);
        return jdbc.sql("""
                select g.*, w.display_name from pulih.relapse_grading g join pulih.account w on w.id = g.decided_by
                where g.office_id = :office and g.event_id = :event and g.episode_id = :episode order by g.number""")
                .param("office", episode.office())
                .param("event", event)
                .param("episode", episode.id())
                .query((row, n) -> EventRows.graded(row, key))
                .list();
    }

    /** Of all gradings of the event, in the order of the list. */
    List<Action> actions(Asker asker, Episode episode, UUID event) {
        SealingKey key = key(asker, episode);
        return jdbc.sql("""
                select a.*, o.role, o.number as owners, p.display_name as person, r.action_id as answered, r.kind as answer, r.on_day,
                       r.words_sealed, r.fact_kind, r.fact_id, w.display_name as answered_by, r.decided_at
                from pulih.relapse_action a
                join lateral (select x.role, x.number, x.account_id from pulih.relapse_action_owner x
                              where x.office_id = a.office_id and x.action_id = a.id order by x.number desc limit 1) o on true
                left join pulih.account p on p.id = o.account_id
                left join pulih.relapse_action_result r on r.office_id = a.office_id and r.action_id = coalesce(a.carried_from, a.id)
                left join pulih.account w on w.id = r.decided_by
                where a.office_id = :office and a.event_id = :event and a.episode_id = :episode order by a.place, a.id""")
                .param("office", episode.office())
                .param("event", event)
                .param("episode", episode.id())
                .query((row, n) -> EventRows.action(row, key))
                .list();
    }

    /** Null for whoever may not read the words, and for a client whose key was destroyed. */
    private @org.jspecify.annotations.Nullable SealingKey key(Asker asker, Episode episode) {
        return RelapsePolicy.mayServe(asker, episode.office())
                ? vault.clientKeys(episode.office(), List.of(episode.client())).get(episode.client())
                : null;
    }
}
