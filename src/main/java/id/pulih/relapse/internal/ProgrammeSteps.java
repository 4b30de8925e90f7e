package id.pulih.relapse.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Ending;
import id.pulih.episodes.Episode;
import id.pulih.episodes.EpisodeChanges;
import id.pulih.episodes.EpisodeStore;
import id.pulih.episodes.Episodes;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.platform.Input;
import id.pulih.relapse.Grade;
import id.pulih.rules.RuleIds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a relapse means for the programme by the office's rule: a hold or its end, done by the programme's own acts. */
@Component
class ProgrammeSteps {

    /** Stands as the reason of the hold or end; words about the person stay with the event. */
    private static final String REASON = "Relapse, dirujuk ke fasilitas rehabilitasi (R33)";
    private static final Set<String> OPEN = Set.of("due", "late", "missed");

    private final EventQueries queries;
    private final OpenActions open;
    private final OfficeRules rules;
    private final Episodes episodes;
    private final EpisodeChanges changes;
    private final EpisodeStore store;

    ProgrammeSteps(EventQueries queries, OpenActions open, OfficeRules rules, Episodes episodes, EpisodeChanges changes, EpisodeStore store) {
        this.queries = queries;
        this.open = open;
        this.rules = rules;
        this.episodes = episodes;
        this.changes = changes;
        this.store = store;
    }

    Event event(Asker asker, Episode episode, UUID event) {
        return queries.get(asker, episode, event);
    }

    @Nullable Grade grade(Asker asker, Episode episode, Event event) {
        List<Graded> gradings = queries.gradings(asker, episode, event.id());
        return gradings.isEmpty() ? null : gradings.getLast().grade();
    }

    /** On-hold or closed-by-referral, by the rule of the day; was-on-hold when there is nothing left to hold. */
    String step(Episode episode, LocalDate today) {
        String rule = rules.choice(episode.office(), RuleIds.RELAPSE_RELAPSE_STATUS, today);
        return rule.equals("on-hold") && episode.pausedSince() != null ? "was-on-hold" : rule;
    }

    void checkDay(Episode episode, LocalDate from, Input input) {
        LocalDate start = episode.calendar().startsOn();
        if (input.ok("from") && from.isBefore(start)) {
            input.error("from", "before-programme", Dates.typed(from), Dates.typed(start));
        }
    }

    void carryOut(Asker asker, Episode episode, Event event, String step, LocalDate from) {
        switch (step) {
            case "on-hold" -> changes.pause(asker, episode.id(),
                    Input.of(Map.of("id", Ids.next().toString(), "from", Dates.typed(from), "reason", REASON)));
            case "closed-by-referral" -> {
                open.requireTest(asker, episode, event);
                store.end(asker, new Ending(Ids.next(), episode.id(), "referred", from, REASON, duties(asker, episode), "{}"));
            }
            default -> { }
        }
    }

    private String duties(Asker asker, Episode episode) {
        return JsonMapper.shared().writeValueAsString(episodes.duties(asker, episode).stream()
                .filter(duty -> OPEN.contains(duty.state()))
                .map(duty -> duty.rule())
                .toList());
    }
}
