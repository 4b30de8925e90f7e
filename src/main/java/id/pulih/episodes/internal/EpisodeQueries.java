package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.agents.AgentPolicy;
import id.pulih.agents.Agents;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.episodes.EpisodePolicy;
import id.pulih.episodes.Episodes;
import id.pulih.episodes.MainSubstances;
import id.pulih.platform.Work;
import id.pulih.programmes.Position;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the API answers about an episode. */
@Component
class EpisodeQueries {

    private final Work work;
    private final Clock clock;
    private final Episodes episodes;
    private final Clients clients;
    private final Agents agents;
    private final Beside beside;

    EpisodeQueries(Work work, Clock clock, Episodes episodes, Clients clients, Agents agents, Beside beside) {
        this.work = work;
        this.clock = clock;
        this.episodes = episodes;
        this.clients = clients;
        this.agents = agents;
        this.beside = beside;
    }

    /** What is kept beside the episode itself. */
    @Component
    record Beside(CalendarRecords calendars, MainSubstances substances) {}

    /** Everything for those who serve or follow the programme; for an agent what she needs to accompany it. */
    EpisodeAnswer answer(Asker asker, UUID id) {
        return EpisodePolicy.officesFollowed(asker).isEmpty() ? accompanied(asker, id) : body(asker, id);
    }

    private EpisodeAnswer accompanied(Asker asker, UUID id) {
        Episode episode = episodes.accompanied(asker, id);
        return AccompaniedBody.of(episode, clients.accompanied(asker, episode.client()));
    }

    EpisodeBody body(Asker asker, UUID id) {
        return work.read(asker.reach("care"), () -> body(asker, episodes.get(asker, id)));
    }

    List<EpisodeBody.DutyBody> duties(Asker asker, UUID id) {
        boolean followed = !EpisodePolicy.officesFollowed(asker).isEmpty();
        Episode episode = followed ? episodes.get(asker, id) : episodes.accompanied(asker, id);
        boolean reasons = EpisodePolicy.mayReadReasons(asker, episode.office());
        return episodes.duties(asker, episode).stream()
                .map(duty -> EpisodeBody.DutyBody.of(duty, asker.locale(), reasons))
                .toList();
    }

    private EpisodeBody body(Asker asker, Episode episode) {
        ClientSummary client = clients.get(asker, episode.client());
        var calendar = episode.calendar();
        Position position = EpisodeBody.position(episode, LocalDate.now(clock.withZone(asker.zone())));
        return new EpisodeBody(episode.id(), episode.client(), client.caseNumber(), client.alias(), episode.programme(),
                episode.profileVersion(), episode.state(), episode.returnedOn(), episode.enrolledOn(), calendar.startsOn(),
                calendar.plannedEnd(), calendar.extensionMonths(), position == null ? null : position.month(),
                position == null ? null : position.week(), 4 * calendar.totalMonths(), episode.pausedSince(),
                pauses(asker, episode), episode.endedOn(), episode.endingKind(),
                beside.substances().of(asker, episode).stream().findFirst().map(MainSubstances.Said::substance).orElse(null), agent(asker, episode),
                EpisodeBody.count(episodes.duties(asker, episode)));
    }

    private List<EpisodeBody.PauseBody> pauses(Asker asker, Episode episode) {
        boolean reasons = EpisodePolicy.mayReadReasons(asker, episode.office());
        return beside.calendars().pauses(episode.office(), episode.id()).stream()
                .map(pause -> new EpisodeBody.PauseBody(pause.id(), pause.fromDay(), reasons ? pause.reason() : null, pause.resumedOn()))
                .toList();
    }

    private EpisodeBody.@Nullable AgentBody agent(Asker asker, Episode episode) {
        if (episode.agent() == null) {
            return null;
        }
        boolean named = AgentPolicy.mayRead(asker, episode.office());
        return new EpisodeBody.AgentBody(episode.agent(), named ? agents.get(asker, episode.agent()).name() : null);
    }
}
