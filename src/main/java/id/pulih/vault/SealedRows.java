package id.pulih.vault;

import id.pulih.platform.Scope;
import id.pulih.platform.Work;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals again, empties, and seals for the first time what the catalogue names, page by page in small transactions. */
@Component
class SealedRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Work work;
    private final StoredKeys keys;
    private final SealedColumns columns;

    SealedRows(JdbcClient jdbc, Work work, StoredKeys keys, SealedColumns columns) {
        this.jdbc = jdbc;
        this.work = work;
        this.keys = keys;
        this.columns = columns;
    }

    /** @param owner the client, or the office itself */
    private record Row(UUID key, UUID named, UUID owner, byte[] bytes) {}

    /** What becomes of one row's bytes; null leaves them. */
    interface Change {
        byte @Nullable [] of(SealingKey key, String place, byte[] bytes);
    }

    /** Seals under the newest version whatever an older one sealed. Returns how many rows were found so. */
    int sealAgain(UUID office, SealedColumn.Level level, Collection<UUID> owners) {
        return columns.of(level).stream()
                .mapToInt(column -> pages(office, column, column.page(), column.replace(), owners, SealedRows::again))
                .sum();
    }

    private static byte @Nullable [] again(SealingKey key, String place, byte[] bytes) {
        return AesKey.versionOf(bytes) == key.newest() ? null : key.sealBytes(place, key.openBytes(place, bytes));
    }

    /** Seals the words that columns of earlier versions left readable. Returns how many. */
    int sealPlain(UUID office) {
        return columns.all().stream().filter(column -> column.plain() != null).mapToInt(column -> sealPlain(office, column)).sum();
    }

    private int sealPlain(UUID office, SealedColumn column) {
        int all = 0;
        for (int moved = 1; moved > 0; all += moved) {
            List<UUID> owners = work.read(Scope.of(List.of(office), null, "keys"),
                    () -> jdbc.sql(column.plainOwners()).param("office", office).query(UUID.class).list());
            moved = owners.isEmpty() ? 0 : pages(office, column, column.plainPage(), column.move(), owners, SealingKey::sealBytes);
        }
        return all;
    }

    private int pages(UUID office, SealedColumn column, String read, String write, Collection<UUID> owners, Change change) {
        int found = 0;
        UUID after = BEFORE_ALL;
        for (boolean more = true; more; ) {
            UUID from = after;
            Page page = work.write(Scope.of(List.of(office), null, "keys"), () -> page(office, column, read, write, owners, change, from));
            found += page.changed;
            after = page.last;
            more = page.full;
        }
        return found;
    }

    private record Page(int changed, UUID last, boolean full) {}

    private Page page(UUID office, SealedColumn column, String select, String update, Collection<UUID> owners, Change change, UUID after) {
        List<Row> rows = jdbc.sql(select)
                .param("office", office)
                .param("owners", owners.toArray(UUID[]::new))
                .param("after", after)
                .query(Row.class)
                .list();
        var changed = new ArrayList<Row>();
        var fresh = new ArrayList<byte[]>();
        Map<UUID, SealingKey> keysOfRows = keysOf(office, column.level(), rows);
        for (Row row : rows) {
            SealingKey key = keysOfRows.get(row.owner());
            byte[] bytes = key == null ? null : change.of(key, column.placeOf(row.named()), row.bytes());
            if (bytes != null) {
                changed.add(row);
                fresh.add(bytes);
            }
        }
        if (!changed.isEmpty()) {
            jdbc.sql(update)
                    .param("office", office)
                    .param("keys", changed.stream().map(Row::key).toArray(UUID[]::new))
                    .param("old", changed.stream().map(Row::bytes).toArray(byte[][]::new))
                    .param("fresh", fresh.toArray(byte[][]::new))
                    .update();
        }
        return new Page(changed.size(), rows.isEmpty() ? after : rows.getLast().key(), rows.size() == column.rows());
    }

    /** A client that was erased has none. */
    private Map<UUID, SealingKey> keysOf(UUID office, SealedColumn.Level level, List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return level == SealedColumn.Level.OFFICE
                ? Map.of(office, keys.office(office))
                : keys.clients(office, rows.stream().map(Row::owner).distinct().toList());
    }

    /** In the caller's transaction: nothing sealed or readable stays of a client. */
    void empty(UUID office, UUID client) {
        columns.of(SealedColumn.Level.CLIENT).forEach(column -> jdbc.sql(column.empty())
                .param("office", office)
                .param("owners", new UUID[] {client})
                .update());
    }
}
