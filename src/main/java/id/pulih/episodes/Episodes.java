package id.pulih.episodes;

import id.pulih.access.Asker;
import id.pulih.episodes.internal.DutyRows;
import id.pulih.episodes.internal.EpisodeRows;
import id.pulih.platform.Problem;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads episodes and what they owe. Nothing here shows who a client is. */
@Component
public class Episodes {

    private static final Set<String> WAITING = Set.of("due", "late");

    private final JdbcClient jdbc;
    private final Work work;
    private final Clock clock;
    private final DutyRows duties;

    public Episodes(JdbcClient jdbc, Work work, Clock clock, DutyRows duties) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.duties = duties;
    }

    /** Of the own office or one below; anything else is not-found. */
    public Episode get(Asker asker, UUID episode) {
        return work.read(asker.reach("care"), () -> find(asker.offices(), episode));
    }

    /** Of the own office; anything else is not-found. */
    public Episode own(Asker asker, UUID episode) {
        return work.read(asker.own("care"), () -> find(List.of(asker.office()), episode));
    }

    /** Of the own office and not ended: for every act that adds to it. */
    public Episode open(Asker asker, UUID episode) {
        Episode found = own(asker, episode);
        if (found.endedOn() != null) {
            throw ProblemException.of(Problem.EPISODE_ENDED);
        }
        return found;
    }

    /** As {@link #open}, and no other act changes the episode until the present transaction ends. */
    public Episode locked(Asker asker, UUID episode) {
        jdbc.sql("select id from pulih.episode where office_id = :office and id = :id for update")
                .param("office", asker.office())
                .param("id", episode)
                .query(UUID.class)
                .optional()
                .orElseThrow(ProblemException.notFound());
        return open(asker, episode);
    }

    /** With the states of today, in the order of their first days. */
    public List<Duty> duties(Asker asker, Episode episode) {
        return work.read(asker.reach("care"), () -> duties.of(List.of(episode), today(asker)).getOrDefault(episode.id(), List.of()));
    }

    /** Newest first. */
    public List<Episode> ofClient(Asker asker, UUID client) {
        return work.read(asker.reach("care"), () -> jdbc.sql(
                        EpisodeRows.SELECT + " and e.client_id = :client order by e.enrolled_on desc, e.opened_at desc, e.id desc")
                .param("offices", asker.offices().toArray(UUID[]::new))
                .param("client", client)
                .query(EpisodeRows::read)
                .list());
    }

    /**
     * What waits in the asker's own office: late, due today, or beginning before the given day. Running episodes only, for
     * nothing falls due in a pause. Late ones come first, then by last day on time.
     */
    public List<OpenDuty> openDuties(Asker asker, LocalDate until) {
        return work.read(asker.own("care"), () -> {
            List<Episode> running = running(asker);
            Map<UUID, List<Duty>> all = duties.of(running, today(asker));
            return running.stream()
                    .flatMap(episode -> all.getOrDefault(episode.id(), List.of()).stream().map(duty -> new OpenDuty(episode, duty)))
                    .filter(each -> WAITING.contains(each.duty().state()) && (!each.duty().upcoming() || each.duty().from().isBefore(until)))
                    .sorted(Comparator.comparing(OpenDuty::late).reversed()
                            .thenComparing(each -> each.duty().to())
                            .thenComparing(each -> each.duty().id()))
                    .toList();
        });
    }

    private List<Episode> running(Asker asker) {
        return jdbc.sql(EpisodeRows.SELECT + " and n.episode_id is null")
                .param("offices", new UUID[] {asker.office()})
                .query(EpisodeRows::read)
                .list()
                .stream()
                .filter(episode -> episode.state().equals("running"))
                .toList();
    }

    private Episode find(List<UUID> offices, UUID episode) {
        return jdbc.sql(EpisodeRows.SELECT + " and e.id = :id")
                .param("offices", offices.toArray(UUID[]::new))
                .param("id", episode)
                .query(EpisodeRows::read)
                .optional()
                .orElseThrow(ProblemException.notFound());
    }

    private LocalDate today(Asker asker) {
        return LocalDate.now(clock.withZone(asker.zone()));
    }
}
