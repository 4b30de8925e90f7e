package id.pulih.field.internal;

import id.pulih.access.Asker;
import id.pulih.vault.SealingKey;
import id.pulih.vault.Vault;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the office told an agent, in the order in which it was told. Joins the caller's snapshot. */
@Component
class NewsRows {

    static final int MOST = 500;

    /** @param text only about somebody she accompanies today; of others she learns that it was decided, and no more */
    record Line(long position, UUID id, UUID episode, UUID about, String kind, @Nullable String text, Instant at) {}

    private record Row(long position, UUID id, UUID episodeId, UUID clientId, UUID about, String kind, byte @Nullable [] textSealed,
            OffsetDateTime writtenAt) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    NewsRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The last position given out in the office: what is seen together with it is all there is up to it. */
    long last(Asker asker) {
        return jdbc.sql("select coalesce(max(position), 0) from pulih.field_position where office_id = :office")
                .param("office", asker.office())
                .query(Long.class)
                .single();
    }

    List<Line> after(Asker asker, long position, Set<UUID> accompanied) {
        List<Row> rows = jdbc.sql("""
                select n.position, n.id, n.episode_id, e.client_id, n.about, n.kind, n.text_sealed, n.written_at
                  from pulih.field_news n join pulih.episode e on e.office_id = n.office_id and e.id = n.episode_id
                 where n.office_id = :office and n.agent_id = :agent and n.position > :position
                 order by n.position limit :most""")
                .param("office", asker.office())
                .param("agent", asker.agent())
                .param("position", position)
                .param("most", MOST)
                .query(Row.class)
                .list();
        Map<UUID, SealingKey> keys = rows.isEmpty() ? Map.of()
                : vault.clientKeys(asker.office(), rows.stream().filter(row -> accompanied.contains(row.episodeId()))
                        .map(Row::clientId).collect(Collectors.toSet()));
        return rows.stream().map(row -> line(row, keys.get(row.clientId()))).toList();
    }

    private static Line line(Row row, @Nullable SealingKey key) {
        String text = key == null ? null : key.open("field_news.text." + row.id(), row.textSealed());
        return new Line(row.position(), row.id(), row.episodeId(), row.about(), row.kind(), text, row.writtenAt().toInstant());
    }
}
