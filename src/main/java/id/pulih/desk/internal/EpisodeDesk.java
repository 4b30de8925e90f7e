package id.pulih.desk.internal;

import id.pulih.access.Asker;
import id.pulih.agents.Agents;
import id.pulih.clients.Clients;
import id.pulih.clients.Identity;
import id.pulih.desk.internal.EpisodePage.Actions;
import id.pulih.desk.internal.EpisodePage.Counts;
import id.pulih.desk.internal.EpisodePage.MonthRows;
import id.pulih.desk.internal.EpisodePage.Progress;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.EpisodePolicy;
import id.pulih.episodes.Episodes;
import id.pulih.platform.ProblemException;
import id.pulih.platform.Work;
import id.pulih.ui.Ui;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the page of one episode in one transaction; opening it is a logged reading of the client. */
@Component
class EpisodeDesk {

    private static final int NEXT = 4;

    private final Work work;
    private final Clock clock;
    private final Clients clients;
    private final Agents agents;
    private final Episodes episodes;
    private final EpisodeTimeline timeline;

    EpisodeDesk(Work work, Clock clock, Clients clients, Agents agents, Episodes episodes, EpisodeTimeline timeline) {
        this.work = work;
        this.clock = clock;
        this.clients = clients;
        this.agents = agents;
        this.episodes = episodes;
        this.timeline = timeline;
    }

    /** @throws ProblemException not-found for an episode of another office */
    EpisodePage page(Asker asker, UUID episode, Ui ui) {
        return work.write(asker.own("care"), () -> gather(asker, episodes.own(asker, episode), ui));
    }

    private EpisodePage gather(Asker asker, Episode episode, Ui ui) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        Identity identity = clients.identity(asker, episode.client());
        List<Duty> duties = episodes.duties(asker, episode);
        var journey = timeline.of(asker, episode, ui);
        return new EpisodePage(
                episode.id().toString(),
                "/klien/" + episode.client(),
                identity.alias() + " · " + identity.caseNumber(),
                identity.name(),
                progress(episode, today, ui),
                agent(asker, episode.agent()),
                journey.substance(),
                notice(episode, today, ui),
                duties.stream().filter(duty -> episode.endedOn() == null && now(duty)).limit(NEXT).map(d -> DutyRows.row(ui, episode.id(), d, episode.endedOn() == null)).toList(),
                months(episode, duties, today, ui),
                counts(duties),
                journey.entries(),
                journey.chart(),
                actions(asker, episode, today));
    }

    private static boolean now(Duty duty) {
        return duty.state().equals("late") || (duty.state().equals("due") && !duty.upcoming());
    }

    private static Progress progress(Episode episode, LocalDate today, Ui ui) {
        LocalDate start = episode.calendar().startsOn();
        LocalDate end = episode.calendar().plannedEnd();
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(start, today) + 1, 0, days);
        return new Progress(episode.programme(), state(episode), position(episode, today, ui), (int) (100 * gone / days),
                ui.t("desk.span", ui.date(start), ui.date(end)), ui.t("desk.planned-end", ui.date(end)));
    }

    private static String state(Episode episode) {
        return episode.endedOn() != null ? "ended" : episode.pausedSince() != null ? "paused" : "running";
    }

    private static String position(Episode episode, LocalDate today, Ui ui) {
        if (episode.endedOn() != null) {
            return ui.t("desk.ended", ui.date(episode.endedOn()));
        }
        if (today.isBefore(episode.calendar().startsOn())) {
            return ui.t("desk.before", ui.date(episode.calendar().startsOn()));
        }
        return episode.calendar().positionOn(today)
                .map(at -> ui.t("desk.position", at.month(), at.week(), at.weeks()))
                .orElseGet(() -> ui.t("desk.after"));
    }

    private static String notice(Episode episode, LocalDate today, Ui ui) {
        if (episode.endedOn() != null) {
            return ui.t("moved".equals(episode.endingKind()) ? "desk.moved-notice" : "desk.ended-notice", ui.date(episode.endedOn()));
        }
        if (episode.pausedSince() != null) {
            return ui.t("desk.paused-notice", ui.date(episode.pausedSince()));
        }
        LocalDate end = episode.calendar().plannedEnd();
        return today.isAfter(end) ? ui.t("desk.past-end-notice", ui.date(end)) : "";
    }

    private @Nullable String agent(Asker asker, @Nullable UUID agent) {
        return agent == null ? null : agents.name(asker, agent);
    }

    private static List<MonthRows> months(Episode episode, List<Duty> duties, LocalDate today, Ui ui) {
        int current = episode.endedOn() == null ? episode.calendar().positionOn(today).map(at -> at.month()).orElse(0) : 0;
        var byMonth = new TreeMap<Integer, List<Duty>>();
        duties.forEach(duty -> byMonth.computeIfAbsent(duty.month(), m -> new java.util.ArrayList<>()).add(duty));
        return byMonth.entrySet().stream()
                .map(e -> new MonthRows(e.getKey(), current == 0 || e.getKey() == current, e.getValue().stream()
                        .map(duty -> DutyRows.row(ui, episode.id(), duty, episode.endedOn() == null))
                        .toList()))
                .toList();
    }

    private static Counts counts(List<Duty> duties) {
        return new Counts(count(duties, "done"), count(duties, "due"), count(duties, "late"), count(duties, "missed"),
                count(duties, "refused") + count(duties, "impossible"));
    }

    private static int count(List<Duty> duties, String state) {
        return (int) duties.stream().filter(duty -> duty.state().equals(state)).count();
    }

    private static Actions actions(Asker asker, Episode episode, LocalDate today) {
        boolean open = episode.endedOn() == null;
        boolean paused = episode.pausedSince() != null;
        return new Actions(open && !today.isBefore(episode.calendar().startsOn()), open, open && !paused, open && paused,
                open && EpisodePolicy.mayExtend(asker, episode.office()), open, open && !paused, "completed".equals(episode.endingKind()));
    }
}
