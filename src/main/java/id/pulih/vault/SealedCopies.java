package id.pulih.vault;

import id.pulih.platform.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Copies rows about a client to another office, where they are sealed under that office's key of the client. Ids are new,
 * who recorded it and when stays. The caller's scope holds both offices; the module whose table it is calls this.
 */
@Component
public class SealedCopies {

    private final JdbcClient jdbc;
    private final SealedColumns columns;

    SealedCopies(JdbcClient jdbc, SealedColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** From a client of one office to a client of another. */
    public record Passage(UUID fromOffice, SealingKey fromKey, UUID toOffice, SealingKey toKey) {}

    /** One row and its copy. */
    public record Copied(UUID from, UUID to) {}

    /**
     * Rows that belong to an owner, to be copied for another owner; of corrected ones only what holds now.
     *
     * @param owner  the column that names the owner, for example {@code episode_id}
     * @param empty  columns that stay behind
     * @param without rows that stay behind
     */
    public record Portion(String table, String owner, UUID from, UUID to, Set<String> empty, Set<UUID> without) {

        public Portion {
            if (!table.matches("[a-z_]+") || !owner.matches("[a-z_]+")) {
                throw new IllegalArgumentException("No table " + table);
            }
        }
    }

    /** @return every row with its copy, in the order of the rows' ids */
    public List<Copied> copy(Passage passage, Portion portion) {
        List<Map<String, @Nullable Object>> rows = jdbc.sql("select t.* from pulih.%1$s t where t.office_id = :office and t.%2$s = :owner order by t.id"
                        .formatted(portion.table(), portion.owner()))
                .param("office", passage.fromOffice())
                .param("owner", portion.from())
                .query()
                .listOfRows();
        Set<Object> corrected = rows.stream().map(row -> row.get("amends")).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
        var copied = new ArrayList<Copied>();
        rows.stream().filter(row -> !corrected.contains(row.get("id")) && !portion.without().contains(row.get("id"))).forEach(row -> {
            UUID to = Ids.next();
            insert(portion.table(), changed(passage, portion, row, to));
            copied.add(new Copied((UUID) java.util.Objects.requireNonNull(row.get("id")), to));
        });
        return List.copyOf(copied);
    }

    private Map<String, @Nullable Object> changed(Passage passage, Portion portion, Map<String, @Nullable Object> row, UUID to) {
        UUID from = (UUID) java.util.Objects.requireNonNull(row.get("id"));
        var copy = new LinkedHashMap<>(row);
        copy.put("office_id", passage.toOffice());
        copy.put("id", to);
        copy.put(portion.owner(), portion.to());
        copy.replace("amends", null);
        columns.all().stream().filter(each -> each.table().equals(portion.table())).forEach(each -> {
            byte[] sealed = (byte[]) row.get(each.column());
            copy.put(each.column(), sealed == null
                    ? null
                    : passage.toKey().sealBytes(each.placeOf(to), passage.fromKey().openBytes(each.placeOf(from), sealed)));
        });
        portion.empty().forEach(column -> copy.put(column, null));
        return copy;
    }

    private void insert(String table, Map<String, @Nullable Object> row) {
        String names = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        jdbc.sql("insert into pulih.%s (%s) values (%s)".formatted(table, names, values)).params(new HashMap<>(row)).update();
    }
}
