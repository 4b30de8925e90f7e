package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.audit.Audit;
import id.pulih.clients.Restrictions;
import id.pulih.episodes.internal.DutyRows;
import id.pulih.episodes.internal.EpisodeRows;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads episodes and what they owe. Nothing here shows who a client is. */
@Component
public class Episodes {

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final DutyRows duties;
    private final Audit audit;
    private final Restrictions restrictions;

    public Episodes(JdbcClient jdbc, Work work, Clock clock, DutyRows duties, Audit audit, Restrictions restrictions) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.duties = duties;
        this.audit = audit;
        this.restrictions = restrictions;
    }

    /** Of the own office or one below; anything else is not-found. */
    public Episode get(Asker asker, UUID episode) {
        return work.read(asker.reach("care"), () -> find(EpisodePolicy.officesFollowed(asker), episode));
    }

    /** Of the own office; anything else is not-found. */
    public Episode own(Asker asker, UUID episode) {
        return work.read(asker.own("care"), () -> find(served(asker), episode));
    }

    /** Of an agent's own office, running, and assigned to her today; anything else is not-found. */
    public Episode accompanied(Asker asker, UUID episode) {
        return work.write(asker.own("care"), () -> {
            Episode found = find(List.of(asker.office()), episode);
            if (!EpisodePolicy.mayAccompany(asker, found.office(), agentToday(asker, episode), found.endedOn())) {
                throw ProblemException.notFound().get();
            }
            audit.record(asker, "episode-accompanied", "episode", episode, "");
            return found;
        });
    }

    /** Those an agent accompanies today, while they run. The caller writes the audit entry for what is shown of them. */
    public List<Episode> accompaniedToday(Asker asker) {
        return work.read(asker.own("care"), () -> jdbc.sql(EpisodeRows.SELECT + " and n.episode_id is null and e.id = any (:ids) order by e.id")
                .param("offices", List.of(asker.office()).toArray(UUID[]::new))
                .param("ids", assignedToday(asker).toArray(UUID[]::new))
                .query(EpisodeRows::read)
                .list()
                .stream()
                .filter(episode -> EpisodePolicy.mayAccompany(asker, episode.office(), agentToday(asker, episode.id()), episode.endedOn()))
                .toList());
    }

    private List<UUID> assignedToday(Asker asker) {
        return jdbc.sql("""
                select s.episode_id from pulih.assignment s
                  left join pulih.assignment_ending x on x.office_id = s.office_id and x.assignment_id = s.id
                 where s.office_id = :office and s.agent_id = :agent
                   and s.from_day <= :today and (x.ended_on is null or x.ended_on >= :today)""")
                .param("office", asker.office())
                .param("agent", asker.agent())
                .param("today", today(asker))
                .query(UUID.class)
                .list();
    }

    /** For an activity to be added: of those who serve the client and of the agent who accompanies the client today. */
    public Episode recorded(Asker asker, UUID episode) {
        return work.read(asker.own("care"), () -> {
            Episode found = find(List.of(asker.office()), episode);
            // Who accompanies is asked only of those who do not serve.
            if (!EpisodePolicy.mayServe(asker, found.office())
                    && !EpisodePolicy.mayTakePart(asker, found.office(), agentToday(asker, episode), found.endedOn())) {
                throw ProblemException.notFound().get();
            }
            return found;
        });
    }

    /**
     * Those of them to which the asker may add now and of whose clients nothing needs to be asked: neither ended nor restricted.
     * Of the others {@link #recorded} and {@link #needOpen} tell. Three statements, however many there are.
     */
    public Map<UUID, Episode> recordedFreely(Asker asker, Collection<UUID> ids) {
        return work.read(asker.own("care"), () -> {
            List<Episode> found = jdbc.sql(EpisodeRows.SELECT + " and e.id = any (:ids) and n.episode_id is null")
                    .param("offices", List.of(asker.office()).toArray(UUID[]::new))
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(EpisodeRows::read)
                    .list();
            Map<UUID, UUID> agents = agentsToday(asker, ids);
            Set<UUID> free = restrictions.plainlyFree(asker, found.stream().map(Episode::client).toList());
            return found.stream()
                    .filter(each -> free.contains(each.client()) && EpisodePolicy.mayTakePart(asker, each.office(), agents.get(each.id()), each.endedOn()))
                    .collect(Collectors.toMap(Episode::id, each -> each));
        });
    }

    private record Today(UUID episodeId, UUID agentId) {}

    private Map<UUID, UUID> agentsToday(Asker asker, Collection<UUID> ids) {
        return jdbc.sql("""
                select distinct on (s.episode_id) s.episode_id, s.agent_id from pulih.assignment s
                  left join pulih.assignment_ending x on x.office_id = s.office_id and x.assignment_id = s.id
                 where s.office_id = :office and s.episode_id = any (:ids)
                   and s.from_day <= :today and (x.ended_on is null or x.ended_on >= :today)
                 order by s.episode_id, s.from_day desc, s.id desc""")
                .param("office", asker.office())
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today(asker))
                .query(Today.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Today::episodeId, Today::agentId));
    }

    private @Nullable UUID agentToday(Asker asker, UUID episode) {
        return jdbc.sql("""
                select s.agent_id from pulih.assignment s
                  left join pulih.assignment_ending x on x.office_id = s.office_id and x.assignment_id = s.id
                 where s.office_id = :office and s.episode_id = :episode
                   and s.from_day <= :today and (x.ended_on is null or x.ended_on >= :today)
                 order by s.from_day desc, s.id desc limit 1""")
                .param("office", asker.office())
                .param("episode", episode)
                .param("today", today(asker))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Of the own office, not ended and not restricted: for every act that adds to it. */
    public Episode open(Asker asker, UUID episode) {
        return needOpen(asker, own(asker, episode));
    }

    /** Not ended and not restricted. @throws ProblemException episode-ended, restricted */
    public Episode needOpen(Asker asker, Episode episode) {
        if (episode.endedOn() != null) {
            throw ProblemException.of(Problem.EPISODE_ENDED);
        }
        restrictions.needFree(asker, episode.client());
        return episode;
    }

    /** Whether anything may be begun with the client. @throws ProblemException restricted */
    public void needFree(Asker asker, UUID client) {
        restrictions.needFree(asker, client);
    }

    /** As {@link #needFree}, and the client's record is not merged into another until the transaction ends. */
    public void needFreeToBegin(Asker asker, UUID client) {
        restrictions.needFreeToBegin(asker, client);
    }

    /** As {@link #open}, and no other act changes the episode until the present transaction ends. */
    public Episode locked(Asker asker, UUID episode) {
        return needOpen(asker, ownLocked(asker, episode));
    }

    /** As {@link #own}, running or not, and no other act changes the episode until the present transaction ends. */
    public Episode ownLocked(Asker asker, UUID episode) {
        jdbc.sql("select id from pulih.episode where office_id = :office and id = :id for update")
                .param("office", asker.office())
                .param("id", episode)
                .query(UUID.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
        return own(asker, episode);
    }

    /** With the states of today, in the order of their first days. */
    public List<Duty> duties(Asker asker, Episode episode) {
        return work.read(asker.reach("care"), () -> duties.of(List.of(episode), today(asker)).getOrDefault(episode.id(), List.of()));
    }

    /** Newest first. */
    public List<Episode> ofClient(Asker asker, UUID client) {
        return work.read(asker.reach("care"), () -> jdbc.sql(
                        EpisodeRows.SELECT + " and e.client_id = :client order by e.enrolled_on desc, e.opened_at desc, e.id desc")
                .param("offices", EpisodePolicy.officesFollowed(asker).toArray(UUID[]::new))
                .param("client", client)
                .query(EpisodeRows::read)
                .list());
    }

    /** Programmes of some offices that run or ended since that day, with what each owes: three statements however many they are. */
    public Map<Episode, List<Duty>> owing(Asker asker, List<UUID> offices, LocalDate since) {
        List<UUID> followed = offices.stream().filter(EpisodePolicy.officesFollowed(asker)::contains).toList();
        return work.read(asker.reach("care"), () -> {
            List<Episode> found = jdbc.sql(EpisodeRows.SELECT + " and (n.ended_on is null or n.ended_on >= :since) order by e.office_id, e.id")
                    .param("offices", followed.toArray(UUID[]::new))
                    .param("since", since)
                    .query(EpisodeRows::read)
                    .list();
            Map<UUID, List<Duty>> all = duties.of(found, today(asker));
            var owing = new LinkedHashMap<Episode, List<Duty>>();
            found.forEach(episode -> owing.put(episode, all.getOrDefault(episode.id(), List.of())));
            return owing;
        });
    }

    private Episode find(List<UUID> offices, UUID episode) {
        var found = offices.size() == 1
                ? jdbc.sql(EpisodeRows.OF_ONE + " and e.id = :id").param("office", offices.getFirst())
                : jdbc.sql(EpisodeRows.SELECT + " and e.id = :id").param("offices", offices.toArray(UUID[]::new));
        return found.param("id", episode)
                .query(EpisodeRows::read)
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    private static List<UUID> served(Asker asker) {
        return EpisodePolicy.mayServe(asker, asker.office()) ? List.of(asker.office()) : List.of();
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
