package id.pulih.episodes.internal;

import id.pulih.access.Asker;
import id.pulih.agents.Agents;
import id.pulih.clients.ClientSummary;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
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
    private final CalendarRecords calendars;

    EpisodeQueries(Work work, Clock clock, Episodes episodes, Clients clients, Agents agents, CalendarRecords calendars) {
        this.work = work;
        this.clock = clock;
        this.episodes = episodes;
        this.clients = clients;
        this.agents = agents;
        this.calendars = calendars;
    }

    EpisodeBody body(Asker asker, UUID id) {
        return work.read(asker.reach("care"), () -> body(asker, episodes.get(asker, id)));
    }

    List<EpisodeBody.DutyBody> duties(Asker asker, UUID id) {
        return episodes.duties(asker, episodes.get(asker, id)).stream()
                .map(duty -> EpisodeBody.DutyBody.of(duty, asker.locale()))
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
                pauses(asker, episode), episode.endedOn(), episode.endingKind(), agent(asker, episode),
                EpisodeBody.count(episodes.duties(asker, episode)));
    }

    private List<EpisodeBody.PauseBody> pauses(Asker asker, Episode episode) {
        return calendars.pauses(episode.office(), episode.id()).stream()
                .map(pause -> new EpisodeBody.PauseBody(pause.id(), pause.fromDay(), pause.reason(), pause.resumedOn()))
                .toList();
    }

    private EpisodeBody.@Nullable AgentBody agent(Asker asker, Episode episode) {
        if (episode.agent() == null) {
            return null;
        }
        boolean named = asker.cares() && asker.office().equals(episode.office());
        return new EpisodeBody.AgentBody(episode.agent(), named ? agents.get(asker, episode.agent()).name() : null);
    }
}
