package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.offices.OfficeRules;
import id.pulih.relapse.UseSpan;
import id.pulih.rules.RuleIds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which uses a programme knows of, and which of them count together (K16). */
@Component
class Uses {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OfficeRules rules;

    Uses(JdbcClient jdbc, Clock clock, OfficeRules rules) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
    }

    /** The span of the office, today. */
    UseSpan span(Asker asker) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return new UseSpan(rules.choice(asker.office(), RuleIds.RELAPSE_WINDOW, today).equals("rolling-days"),
                rules.integer(asker.office(), RuleIds.RELAPSE_WINDOW_DAYS, today));
    }

    /** The other events that count together with this one. */
    List<Event> together(Asker asker, Event event, List<Event> all) {
        UseSpan span = span(asker);
        return all.stream()
                .filter(each -> !each.id().equals(event.id()) && each.counts() && span.together(event.usedOn(), each.usedOn()))
                .toList();
    }

    private record OpenSlip(UUID id, LocalDate usedOn) {}

    /** Open slips whose grade a further use puts in question: of this programme, within the span, when the rule's number is reached. */
    List<UUID> openSlipsWith(Asker asker, Episode episode, NewEvent further) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        UseSpan span = span(asker);
        List<LocalDate> uses = days(episode);
        int from = rules.integer(asker.office(), RuleIds.RELAPSE_LAPSE_FROM_USES, today);
        return openSlips(episode).stream()
                .filter(slip -> !slip.id().equals(further.id()) && span.together(slip.usedOn(), further.usedOn())
                        && span.count(slip.usedOn(), uses) >= from)
                .map(OpenSlip::id)
                .toList();
    }

    private List<OpenSlip> openSlips(Episode episode) {
        return jdbc.sql("""
                select e.id, e.used_on from pulih.relapse_event e
                join lateral (select g.grade from pulih.relapse_grading g
                              where g.office_id = e.office_id and g.event_id = e.id order by g.number desc limit 1) g on g.grade = 'slip'
                where e.office_id = :office and e.episode_id = :episode
                  and not exists (select from pulih.relapse_closing c where c.office_id = e.office_id and c.event_id = e.id)
                order by e.used_on""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query(OpenSlip.class)
                .list();
    }

    private List<LocalDate> days(Episode episode) {
        return jdbc.sql("""
                select e.used_on from pulih.relapse_event e
                where e.office_id = :office and e.episode_id = :episode
                  and not exists (select from pulih.relapse_closing c
                                  where c.office_id = e.office_id and c.event_id = e.id and c.result = 'mistaken')""")
                .param("office", episode.office())
                .param("episode", episode.id())
                .query(LocalDate.class)
                .list();
    }

    /** The day of an activity of the episode that says the client has used, corrections applied. */
    Optional<LocalDate> activity(Episode episode, UUID activity) {
        return jdbc.sql("""
                select a.day from pulih.activity a
                where a.office_id = :office and a.id = :id and a.episode_id = :episode and a.condition in ('slip', 'lapse', 'relapse')
                  and not exists (select from pulih.activity b where b.office_id = a.office_id and b.amends = a.id)""")
                .param("office", episode.office())
                .param("id", activity)
                .param("episode", episode.id())
                .query(LocalDate.class)
                .optional();
    }

    /** The day of a urine test of the episode that found something, corrections applied. */
    Optional<LocalDate> positiveTest(Episode episode, UUID test) {
        return jdbc.sql("""
                select u.taken_on from pulih.urine_test u
                where u.office_id = :office and u.id = :id and u.episode_id = :episode and u.overall = 'positive'
                  and not exists (select from pulih.urine_test b where b.office_id = u.office_id and b.amends = u.id)""")
                .param("office", episode.office())
                .param("id", test)
                .param("episode", episode.id())
                .query(LocalDate.class)
                .optional();
    }
}
