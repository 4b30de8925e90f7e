package id.pulih.activities;

import id.pulih.access.Asker;
import id.pulih.activities.internal.ActivityRow;
import id.pulih.activities.internal.NewActivity;
import id.pulih.audit.Audit;
import id.pulih.platform.Work;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Records many activities of one office at once; one entry in the trail for all. */
@Component
public class ActivityBatch {

    private static final int AT_ONCE = 1000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Work work;
    private final Vault vault;
    private final Audit audit;

    public ActivityBatch(NamedParameterJdbcTemplate jdbc, Work work, Vault vault, Audit audit) {
        this.jdbc = jdbc;
        this.work = work;
        this.vault = vault;
        this.audit = audit;
    }

    /** @param source who told about the client when nobody met; its presence makes the contact an indirect one */
    public record Past(UUID id, UUID client, UUID episode, Instant at, ActivityKind kind, Condition condition,
            @Nullable VisitPlace place, @Nullable InformationSource source, @Nullable String notes) {}

    /** The caller answers for days within the programme and for new ids. Each is recorded an hour after it took place. */
    public void record(Asker asker, List<Past> all) {
        work.write(asker.own("care"), () -> {
            Map<UUID, SealingKey> keys = vault.clientKeys(asker.office(), all.stream().map(Past::client).distinct().toList());
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                jdbc.batchUpdate(ActivityRow.INSERT, all.subList(from, Math.min(from + AT_ONCE, all.size())).stream()
                        .map(each -> new MapSqlParameterSource(
                                ActivityRow.of(asker, row(asker, each), Objects.requireNonNull(keys.get(each.client())))))
                        .toArray(SqlParameterSource[]::new));
            }
            audit.record(asker, "activities-recorded", "office", asker.office(), "count=" + all.size());
        });
    }

    private static ActivityRow row(Asker asker, Past past) {
        ContactMode mode = past.source() == null ? ContactMode.DIRECT : ContactMode.INDIRECT;
        var activity = new NewActivity(past.id(), past.kind(), past.at(), past.at().atZone(asker.zone()).toLocalDate(), mode,
                past.place(), past.source(), null, past.condition(), past.notes(), null, null);
        return new ActivityRow(past.episode(), activity, past.at().plusSeconds(3600));
    }
}
