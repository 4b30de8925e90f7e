package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.episodes.Episode;
import id.pulih.field.FieldPolicy;
import id.pulih.platform.Input;
import id.pulih.platform.ProblemException;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what agents reported besides activities. Joins the caller's work. */
@Component
class ReportQueries {

    private final JdbcClient jdbc;
    private final Vault vault;

    ReportQueries(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param amendedBy the correction that took its place */
    record Stored(UUID id, UUID episodeId, String kind, Instant occurredAt, String signs, boolean urgent, byte @Nullable [] textSealed,
            @Nullable String duty, @Nullable UUID amends, @Nullable UUID amendedBy, @Nullable UUID agentId, String recordedBy, Instant recordedAt) {}

    /** Empty for a report of another office. */
    Optional<Stored> get(Asker asker, UUID report) {
        if (!FieldPolicy.mayServe(asker, asker.office())) {
            throw ProblemException.notFound().get();
        }
        return jdbc.sql("""
                select r.id, r.episode_id, r.kind, r.occurred_at, r.signs, r.urgent, r.text_sealed, r.duty, r.amends, b.id as amended_by,
                       coalesce(a.agent_id, (
                           select f.agent_id from pulih.field_fact f where f.office_id = r.office_id and f.id in (r.id, r.amends) limit 1)) as agent_id,
                       a.display_name as recorded_by, r.recorded_at
                  from pulih.field_report r
                  join pulih.account a on a.id = r.recorded_by
                  left join pulih.field_report b on b.office_id = r.office_id and b.amends = r.id
                 where r.office_id = :office and r.id = :id""")
                .param("office", asker.office())
                .param("id", report)
                .query(Stored.class)
                .optional();
    }

    /** In the shape in which the telephone sent it; the text only while the client's key is there. */
    Input body(Asker asker, Episode episode, Stored report) {
        var values = new HashMap<String, String>();
        values.put("occurredAt", report.occurredAt().toString());
        values.put("signs", report.signs());
        values.put("urgent", String.valueOf(report.urgent()));
        if (report.duty() != null) {
            values.put("duty", report.duty());
        }
        SealingKey key = vault.clientKeys(asker.office(), List.of(episode.client())).get(episode.client());
        String text = key == null ? null : key.open("field_report.text." + report.id(), report.textSealed());
        if (text != null) {
            values.put("text", text);
        }
        return Input.of(values);
    }
}
