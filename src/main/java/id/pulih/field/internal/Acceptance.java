package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.activities.ActivityStore;
import id.pulih.episodes.Episode;
import id.pulih.platform.Input;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the record of a fact that a person accepts. It has the id of the fact; where another version was recorded under that
 * id it has the id of this version's row, and is the correction of what stands today.
 */
@Component
class Acceptance {

    private final JdbcClient jdbc;
    private final FactBodies bodies;
    private final ActivityStore activities;
    private final Reports reports;

    Acceptance(JdbcClient jdbc, FactBodies bodies, ActivityStore activities, Reports reports) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.activities = activities;
        this.reports = reports;
    }

    /** @param said what the officer adds: {@code reason} of a correction, {@code occurredAt} where the clock was wrong */
    UUID record(Asker asker, Episode episode, Fact fact, Input said) {
        Input body = bodies.open(asker, episode, fact);
        UUID id = present(asker, episode, fact.id()).isPresent() ? fact.rowId() : fact.id();
        var more = new HashMap<String, String>();
        more.put("id", id.toString());
        more.put("kind", fact.kind());
        more.put("occurredAt", said.typed("occurredAt").isBlank() ? bodies.mended(fact, body) : said.typed("occurredAt"));
        present(asker, episode, Optional.ofNullable(body.id("amends")).orElse(fact.id())).ifPresent(current -> more.putAll(Map.of(
                "amends", current.toString(), "reason", said.typed("reason").isBlank() ? body.typed("reason") : said.typed("reason"))));
        Input whole = body.with(more);
        if (fact.isReport()) {
            reports.record(asker, episode.id(), episode.client(), whole);
        } else {
            activities.record(asker, episode.id(), whole);
        }
        return id;
    }

    /** What holds today of what was recorded under an id: itself, or the last of its corrections. */
    private Optional<UUID> present(Asker asker, Episode episode, UUID record) {
        return jdbc.sql("""
                with recursive known as (
                    select a.id, a.amends from pulih.activity a where a.office_id = :office and a.episode_id = :episode
                    union all
                    select r.id, r.amends from pulih.field_report r where r.office_id = :office and r.episode_id = :episode),
                line as (
                    select k.id from known k where k.id = :id
                    union all
                    select k.id from known k join line l on k.amends = l.id)
                select l.id from line l where not exists (select from known k where k.amends = l.id)""")
                .param("office", asker.office())
                .param("episode", episode.id())
                .param("id", record)
                .query(UUID.class)
                .optional();
    }
}
