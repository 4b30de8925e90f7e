package id.pulih.rights.internal;

import id.pulih.vault.SealingKey;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of one part with every column opened and named as people of other systems expect it. */
@Component
class ExportRows {

    private static final String SEALED = "_sealed";

    /** Names of third persons: who told something about the client keeps that to the office. */
    private static final Set<String> THIRD_PERSONS = Set.of("informant");

    /** Places that are not called after their table. */
    private static final Map<String, String> PLACES = Map.of("consent_withdrawal.reason", "consent.withdrawal",
            "court_order_decision.reason", "court_order.reason");

    /** Ours and nobody's data. */
    private static final Set<String> LEFT_OUT = Set.of("office_id", "alias_search", "mac");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Map<String, Object>> of(ExportPart part, UUID office, UUID client, SealingKey key) {
        return jdbc.sql(part.sql())
                .param("office", office)
                .param("client", client)
                .query((row, n) -> row(part, row, key))
                .list();
    }

    private Map<String, Object> row(ExportPart part, ResultSet row, SealingKey key) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnName(i);
            Object value = LEFT_OUT.contains(column) ? null : value(part, row, column, columns.getColumnTypeName(i), key);
            if (value != null) {
                values.put(camel(column.replace(SEALED, "")), value);
            }
        }
        return values;
    }

    private @Nullable Object value(ExportPart part, ResultSet row, String column, String type, SealingKey key) throws SQLException {
        return switch (type) {
            case "bytea" -> column.endsWith(SEALED) ? opened(part, row, column, key) : null;
            case "jsonb" -> row.getString(column) == null ? null : json.readTree(row.getString(column));
            case "timestamptz" -> instant(row.getTimestamp(column));
            case "date", "uuid", "text" -> row.getString(column);
            default -> row.getObject(column) instanceof Array array ? Arrays.asList((Object[]) array.getArray()) : row.getObject(column);
        };
    }

    private static @Nullable Object opened(ExportPart part, ResultSet row, String column, SealingKey key) throws SQLException {
        String field = column.substring(0, column.length() - SEALED.length());
        String place = part.table() + "." + field;
        String text = key.open(PLACES.getOrDefault(place, place) + "." + row.getString(part.id()), row.getBytes(column));
        return text == null || !THIRD_PERSONS.contains(field) ? text : text.substring(0, text.offsetByCodePoints(0, 1)) + "***";
    }

    private static @Nullable String instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().toString();
    }

    private static String camel(String column) {
        var name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
