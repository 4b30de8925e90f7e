package id.pulih.activities.internal;

import id.pulih.access.Asker;
import id.pulih.activities.Activities;
import id.pulih.activities.Activity;
import id.pulih.activities.ActivityKind;
import id.pulih.activities.ActivityPolicy;
import id.pulih.activities.ActivityTags;
import id.pulih.activities.Condition;
import id.pulih.clients.Clients;
import id.pulih.episodes.Episode;
import id.pulih.offices.OfficeRules;
import id.pulih.platform.Coded;
import id.pulih.platform.Dates;
import id.pulih.platform.Ids;
import id.pulih.rules.Citation;
import id.pulih.rules.RuleIds;
import id.pulih.ui.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts together what the activity pages show. */
@Component
class ActivityViews {

    private static final Map<Condition, String> RULES = Map.of(
            Condition.SLIP, RuleIds.RELAPSE_SLIP_ACTIONS,
            Condition.LAPSE, RuleIds.RELAPSE_LAPSE_ACTIONS,
            Condition.RELAPSE, RuleIds.RELAPSE_RELAPSE_ACTIONS);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Clients clients;
    private final Activities activities;
    private final OfficeRules rules;
    private final ActivityTags tags;

    ActivityViews(JdbcClient jdbc, Clock clock, Clients clients, Activities activities, OfficeRules rules, ActivityTags tags) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.clients = clients;
        this.activities = activities;
        this.rules = rules;
        this.tags = tags;
    }

    ActivityFormPage.Heading heading(Asker asker, Episode episode) {
        var client = clients.get(asker, episode.client());
        return new ActivityFormPage.Heading("/episode/" + episode.id(), client.alias(), client.caseNumber());
    }

    /** Opens with what is true most often: today, face to face. */
    Form blank(Asker asker, ActivityKind kind) {
        LocalDate today = LocalDate.now(clock.withZone(asker.zone()));
        return Form.of(Map.of("id", Ids.next().toString(), "kind", kind.code(), "mode", "direct",
                "occurredAt", Dates.typed(today)));
    }

    /** The form of a correction: all of the activity under a new id, the reason still empty. */
    Form filled(Asker asker, Episode episode, UUID id) {
        Activity activity = activities.get(asker, episode, id);
        var at = activity.occurredAt().atZone(asker.zone());
        var values = new HashMap<String, String>();
        values.put("id", Ids.next().toString());
        values.put("amends", id.toString());
        values.put("kind", activity.kind().code());
        values.put("occurredAt", "%s %02d:%02d".formatted(Dates.typed(activity.day()), at.getHour(), at.getMinute()));
        values.put("mode", activity.mode().code());
        values.put("place", code(activity.place()));
        values.put("source", code(activity.source()));
        values.put("informantName", text(activity.informantName()));
        values.put("condition", activity.condition().code());
        values.put("notes", text(activity.notes()));
        values.put("tag", tags.of(episode.office(), id).map(Coded::code).orElse(""));
        return Form.of(values);
    }

    ActivityPage read(Asker asker, Episode episode, UUID id) {
        List<Activity> chain = activities.chain(asker, episode, id);
        Activity activity = chain.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        boolean correctable = activity.current() && ActivityPolicy.mayRecord(asker, episode.office(), episode.endedOn());
        String rule = RULES.get(activity.condition());
        Citation citation = rule == null ? null : rules.citation(rule);
        int steps = rule == null ? 0 : rules.integer(episode.office(), rule, activity.day());
        return new ActivityPage(heading(asker, episode), activity, chain, correctable, answerable(asker, episode, id),
                tags.of(episode.office(), id).map(Coded::code).orElse(null), citation, steps);
    }

    private boolean answerable(Asker asker, Episode episode, UUID id) {
        return ActivityPolicy.mayReadNotes(asker, episode.office()) && jdbc.sql("""
                select exists (select from pulih.field_fact where office_id = :office and (id = :id or row_id = :id and answer <> 'accepted'))""")
                .param("office", episode.office())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static String code(@Nullable Coded coded) {
        return coded == null ? "" : coded.code();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
