package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.clients.Restrictions;
import id.pulih.episodes.Duty;
import id.pulih.episodes.Episode;
import id.pulih.episodes.Episodes;
import id.pulih.indicators.OwnWork;
import id.pulih.indicators.Period;
import id.pulih.programmes.Position;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cards of the clients an agent accompanies today. Joins the caller's snapshot; the caller writes what was shown into the trail. */
@Component
class Cards {

    /** What is over needs no place on the telephone. */
    private static final Set<String> WAITING = Set.of("due", "late");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Episodes episodes;
    private final Restrictions restrictions;
    private final OwnWork work;

    Cards(JdbcClient jdbc, Clock clock, Episodes episodes, Restrictions restrictions, OwnWork work) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.episodes = episodes;
        this.restrictions = restrictions;
        this.work = work;
    }

    List<Card> of(Asker asker) {
        List<Episode> accompanied = episodes.accompaniedToday(asker);
        List<UUID> hidden = restrictions.hides(asker, accompanied.stream().map(Episode::client).toList());
        List<Episode> shown = accompanied.stream().filter(episode -> !hidden.contains(episode.client())).toList();
        Period month = Period.of(Period.Kind.MONTH, LocalDate.now(clock.withZone(asker.zone())));
        var done = work.of(asker, shown.stream().map(Episode::id).toList(), List.of(month, month.previous()));
        return shown.stream().map(episode -> card(asker, episode, done.getOrDefault(episode.id(), new TreeMap<>()))).toList();
    }

    private Card card(Asker asker, Episode episode, SortedMap<String, SortedMap<String, long[]>> done) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        var calendar = episode.calendar();
        int weeks = calendar.positionOn(calendar.startsOn()).map(Position::weeks).orElse(0);
        // Before the first day it is week 0; a programme that is not closed yet stays in its last week.
        int week = today.isBefore(calendar.startsOn()) ? 0 : calendar.positionOn(today).map(Position::week).orElse(weeks);
        List<Card.Task> duties = episodes.duties(asker, episode).stream().filter(Cards::forTheTelephone).map(Cards::task).toList();
        return new Card(episode.id(), alias(asker, episode), episode.state(), week, weeks, calendar.startsOn(), calendar.plannedEnd(), duties,
                visits(asker, episode.id()), done);
    }

    /** What the app has a form for, whoever is to see to it. */
    private static boolean forTheTelephone(Duty duty) {
        return WAITING.contains(duty.state()) && OpenedFact.ACTIVITIES.contains(duty.kind());
    }

    private static Card.Task task(Duty duty) {
        return new Card.Task(duty.rule(), duty.kind(), duty.title(), duty.from(), duty.to(), duty.state());
    }

    private String alias(Asker asker, Episode episode) {
        return jdbc.sql("select alias from pulih.client where office_id = :office and id = :client")
                .param("office", asker.office())
                .param("client", episode.client())
                .query(String.class)
                .single();
    }

    private List<Card.Visit> visits(Asker asker, UUID episode) {
        return jdbc.sql("""
                select a.id, a.kind, a.day from pulih.activity a
                 where a.office_id = :office and a.episode_id = :episode
                   and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)
                   and not exists (select from pulih.activity_withdrawal w where w.office_id = a.office_id and w.activity_id = a.id)
                 order by a.day desc, a.id desc limit 3""")
                .param("office", asker.office())
                .param("episode", episode)
                .query(Card.Visit.class)
                .list();
    }
}
